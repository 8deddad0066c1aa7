package dev.drydock.docker.engine;

import dev.drydock.docker.Details;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The folder in which Docker's own command keeps its settings and contexts. */
final class DockerConfiguration {
    private final Path folder;

    DockerConfiguration(EndpointRequest request) {
        this.folder = folder(request);
    }

    static Path folder(EndpointRequest request) {
        String named = request.variable("DOCKER_CONFIG");
        return named.isEmpty() ? request.home().resolve(".docker") : Path.of(named);
    }

    Path file() {
        return folder.resolve("config.json");
    }

    /** The context in use, or empty. */
    String currentContext() throws Unusable {
        try {
            return object(file()).text("currentContext");
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException unreadable) {
            throw new Unusable(
                    "`" + file() + "` can't be read: " + unreadable.getMessage(),
                    "mend it, or name the engine with `-Dstack.dockerHost=`");
        }
    }

    /**
     * Reads a context.
     *
     * @param name of the context
     * @param origin who names it, for messages
     */
    DockerContext context(String name, String origin) throws Unusable {
        String id = sha256(name); // Docker names the folder so, whatever is in the name
        Path meta = folder.resolve("contexts/meta").resolve(id).resolve("meta.json");
        try {
            Details endpoint = object(meta).object("Endpoints", "docker");
            if (endpoint.text("Host").isEmpty()) {
                throw new Unusable(
                        "The context `" + name + "` (" + origin + ") has no Docker endpoint",
                        "choose another with `docker context use`");
            }
            Path material = folder.resolve("contexts/tls").resolve(id).resolve("docker");
            boolean unverified = endpoint.flag("SkipTLSVerify");
            boolean secured = unverified || Files.isDirectory(material);
            return new DockerContext(name, endpoint.text("Host"), secured ? new Tls(material, !unverified) : null);
        } catch (NoSuchFileException none) {
            throw new Unusable(
                    "There is no context `" + name + "` (" + origin + ") in " + folder,
                    "`docker context ls` lists those there are");
        } catch (IOException unreadable) {
            throw new Unusable(
                    "The context `" + name + "` can't be read: " + unreadable.getMessage(), "mend `" + meta + "`");
        }
    }

    private static Details object(Path file) throws IOException {
        try (InputStream text = Files.newInputStream(file)) {
            return Json.object(text);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
