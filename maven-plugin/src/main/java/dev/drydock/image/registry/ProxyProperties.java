package dev.drydock.image.registry;

import dev.drydock.image.base.Registries.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The system properties of a proxy, set while somebody needs them and taken back with the last one's leave. Modules that
 * are built at once have the same settings, so that they do not wait for each other. What the user set stays.
 */
final class ProxyProperties {
    /** Hosts that are this machine, where no proxy would find us. */
    private static final String HERE = "localhost|127.*|[::1]";

    private static final AtomicInteger USERS = new AtomicInteger();
    private static final Map<String, String> SET = new TreeMap<>();

    private ProxyProperties() {}

    static void take(Proxy proxy) {
        synchronized (SET) {
            if (USERS.getAndIncrement() == 0 && isOurs("http.proxyHost") && isOurs("https.proxyHost")) {
                values(proxy).forEach((name, value) -> {
                    if (isOurs(name)) {
                        System.setProperty(name, value);
                        SET.put(name, value);
                    }
                });
            }
        }
    }

    private static boolean isOurs(String name) {
        return System.getProperty(name) == null;
    }

    private static Map<String, String> values(Proxy proxy) {
        var values = new TreeMap<String, String>();
        for (String protocol : new String[] {"http", "https"}) {
            values.put(protocol + ".proxyHost", proxy.host());
            values.put(protocol + ".proxyPort", String.valueOf(proxy.port()));
            if (!proxy.user().isEmpty()) {
                values.put(protocol + ".proxyUser", proxy.user());
                values.put(protocol + ".proxyPassword", proxy.password());
            }
        }
        values.put("http.nonProxyHosts", proxy.direct().isEmpty() ? HERE : HERE + "|" + proxy.direct());
        return values;
    }

    static void release() {
        synchronized (SET) {
            if (USERS.decrementAndGet() == 0) {
                SET.keySet().forEach(System::clearProperty);
                SET.clear();
            }
        }
    }
}
