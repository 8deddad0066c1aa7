package dev.drydock.image.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** As much of a registry as pushing and pulling takes, in memory. */
final class FakeRegistry implements BeforeEachCallback, AfterEachCallback {
    private static final String TYPE = "Content-Type";
    private static final String DIGEST = "Docker-Content-Digest";
    private static final String UPLOAD = "/upload";

    /** What is asked for by digest or tag. */
    private static final class Held {
        private final String type;
        private final byte[] content;

        Held(String type, byte[] content) {
            this.type = type;
            this.content = content;
        }
    }

    private final Map<String, Held> held = new TreeMap<>();
    private final List<String> requests = new ArrayList<>();
    private byte[] uploaded = {};
    private String password = "";
    private String refused = "";
    private final HttpServer server;

    FakeRegistry() {
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
            }
        });
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.stop(0);
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Asks for a login from now on. */
    void demand(String user, String pass) {
        password = "Basic " + Base64.getEncoder().encodeToString((user + ":" + pass).getBytes(UTF_8));
    }

    /** Answers requests of a method with 400 from now on. */
    void refuse(String method) {
        refused = method;
    }

    /** What was asked for, as method and the last two parts of the path; forgets it. */
    synchronized List<String> requests() {
        var all = List.copyOf(requests);
        requests.clear();
        return all;
    }

    /** Adds a manifest or a blob, and gives its digest. */
    synchronized String put(String name, String type, byte[] content) {
        String digest = digest(content);
        held.put(digest, new Held(type, content));
        held.put(name, new Held(type, content));
        return digest;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/", -1);
        String name = parts[parts.length - 1];
        if (!password.isEmpty() && !password.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"test\"");
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        if (refused.equals(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(400, -1);
            return;
        }
        if (!name.isEmpty()) {
            requests.add(exchange.getRequestMethod() + " " + parts[parts.length - 2]);
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> located(exchange, 202);
            case "PATCH" -> {
                uploaded = body(exchange);
                located(exchange, 202);
            }
            case "PUT" -> {
                boolean blob = path.endsWith(UPLOAD);
                byte[] content = blob ? uploaded : body(exchange);
                String type = String.valueOf(exchange.getRequestHeaders().getFirst(TYPE));
                exchange.getResponseHeaders().set(DIGEST, put(name, type, content));
                exchange.sendResponseHeaders(201, -1);
            }
            default -> send(exchange, path.equals("/v2/") ? new Held("text/plain", new byte[0]) : held.get(name));
        }
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream body = exchange.getRequestBody()) {
            return body.readAllBytes();
        }
    }

    private static void located(HttpExchange exchange, int status) throws IOException {
        exchange.getResponseHeaders().set("Location", "/v2/team/app/blobs/uploads" + UPLOAD);
        exchange.sendResponseHeaders(status, -1);
    }

    private static void send(HttpExchange exchange, @Nullable Held found) throws IOException {
        if (found == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set(TYPE, found.type);
        exchange.getResponseHeaders().set(DIGEST, digest(found.content));
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(found.content.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, found.content.length == 0 ? -1 : found.content.length);
        exchange.getResponseBody().write(found.content);
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
