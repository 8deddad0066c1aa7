package dev.drydock.image.registry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stands before a registry, notes what it is asked for, and may keep something back. */
public final class RegistryProxy implements BeforeEachCallback, AfterEachCallback {
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");
    private static final int BAD_REQUEST = 400;

    private final OwnRegistry registry;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> requests = new ArrayList<>();
    private final HttpServer server;
    private String refused = "";
    private String awaited = "";
    private Runnable meanwhile = () -> {};

    public RegistryProxy(OwnRegistry registry) {
        this.registry = registry;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.createContext("/v2/", exchange -> {
            try (exchange) {
                answer(exchange);
            } catch (InterruptedException stopped) {
                throw (IOException) new InterruptedIOException("the test is over").initCause(stopped);
            }
        });
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop(0);
    }

    public String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Does something as soon as it is asked for something next, which the registry never hears of. */
    public synchronized void before(String request, Runnable action) {
        awaited = request;
        meanwhile = action;
    }

    /** Answers requests of a method with 400 from now on. */
    synchronized void refuse(String method) {
        refused = method;
    }

    /** What was asked for, as method and the last part of the path but one; forgets it. */
    synchronized List<String> requests() {
        var all = List.copyOf(requests);
        requests.clear();
        return all;
    }

    private synchronized boolean lets(HttpExchange exchange) {
        String[] parts = exchange.getRequestURI().getPath().split("/", -1);
        if (!parts[parts.length - 1].isEmpty()) {
            requests.add(exchange.getRequestMethod() + " " + parts[parts.length - 2]);
        }
        if (!requests.isEmpty() && requests.get(requests.size() - 1).equals(awaited)) {
            awaited = "";
            meanwhile.run();
            return false;
        }
        return !refused.equals(exchange.getRequestMethod());
    }

    private void answer(HttpExchange exchange) throws IOException, InterruptedException {
        if (!lets(exchange)) {
            exchange.sendResponseHeaders(BAD_REQUEST, -1);
            return;
        }
        HttpResponse<InputStream> response = client.send(forwarded(exchange), BodyHandlers.ofInputStream());
        response.headers().map().forEach((name, values) -> {
            boolean ofHead = exchange.getRequestMethod().equals("HEAD") && name.equals("content-length");
            if (ofHead || !OF_A_CONNECTION.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        try (InputStream body = response.body()) {
            byte[] content = body.readAllBytes();
            exchange.sendResponseHeaders(response.statusCode(), content.length == 0 ? -1 : content.length);
            if (content.length > 0) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private HttpRequest forwarded(HttpExchange exchange) throws IOException {
        URI asked = exchange.getRequestURI();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        byte[] body;
        try (InputStream sent = exchange.getRequestBody()) {
            body = sent.readAllBytes();
        }
        var request = HttpRequest.newBuilder(URI.create("http://" + registry.host() + asked.getRawPath() + query))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }
}
