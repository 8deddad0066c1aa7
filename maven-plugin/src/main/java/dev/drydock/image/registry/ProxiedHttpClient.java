package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.http.Request;
import com.google.cloud.tools.jib.http.Response;
import dev.drydock.image.base.Registries.Proxy;
import java.io.IOException;
import java.net.URL;
import java.util.function.Consumer;

/** Goes through a proxy, which jib-core looks up in properties of the whole machine whenever it opens a connection. */
final class ProxiedHttpClient extends FailoverHttpClient {
    private final Proxy proxy;

    ProxiedHttpClient(Proxy proxy, boolean insecure, boolean passwords, Consumer<LogEvent> log) {
        super(insecure, passwords, log);
        this.proxy = proxy;
    }

    @Override
    public Response call(String method, URL address, Request request) throws IOException {
        ProxyProperties.take(proxy);
        try {
            return super.call(method, address, request);
        } finally {
            ProxyProperties.release();
        }
    }
}
