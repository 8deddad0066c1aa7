package dev.drydock.image.registry;

import com.google.cloud.tools.jib.api.LogEvent;
import com.google.cloud.tools.jib.http.FailoverHttpClient;
import com.google.cloud.tools.jib.http.Request;
import com.google.cloud.tools.jib.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Speaks http at once with a registry that is known to. jib-core tries https first, request by request, with a warning
 * each time, and waits for long where a server stays silent.
 */
final class PlainHttpClient extends FailoverHttpClient {
    private static final int PATIENCE = 2_000;
    private static final int STATUS = 12;

    PlainHttpClient(boolean passwords, Consumer<LogEvent> log) {
        super(true, passwords, log);
    }

    /** Whether a server understands http; one of TLS answers such a request by nothing or by 400. */
    static boolean isSpokenBy(String host) {
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        String name = (port ? host.substring(0, colon) : host).replaceAll("[\\[\\]]", "");
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(name, port ? Integer.parseInt(host.substring(colon + 1)) : 80), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            String request = "GET /v2/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            String status = new String(answer.readNBytes(STATUS), StandardCharsets.US_ASCII);
            return status.startsWith("HTTP/") && !status.endsWith(" 400");
        } catch (IOException noAnswer) {
            return false;
        }
    }

    @Override
    public Response call(String method, URL address, Request request) throws IOException {
        return super.call(method, new URL("http", address.getHost(), address.getPort(), address.getFile()), request);
    }
}
