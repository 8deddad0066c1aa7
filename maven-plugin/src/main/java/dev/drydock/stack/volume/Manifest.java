package dev.drydock.stack.volume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.drydock.stack.archive.RefusedArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in the archive of a volume; it lies beside it. Options of the volume's driver are not in it, as they may hold
 * passwords.
 *
 * @param project that the volume belonged to
 * @param key of the volume in the compose files
 * @param volume its name on the engine
 * @param images that the containers were made from which used it
 * @param created when the backup began
 * @param sha256 of the archive as it lies there, 64 hexadecimal digits
 * @param archiveBytes size of the archive as it lies there
 * @param entries number of files, folders, links and the like, the volume itself included
 * @param bytes sum of the sizes of all files
 */
public record Manifest(
        String project,
        String key,
        String volume,
        String driver,
        Map<String, String> labels,
        List<String> images,
        Instant created,
        String sha256,
        long archiveBytes,
        long entries,
        long bytes) {
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    public Manifest {
        labels = new TreeMap<>(labels);
        images = List.copyOf(images);
    }

    /** Where the manifest of an archive lies. */
    public static Path beside(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".json");
    }

    /** The file. */
    public byte[] json() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("version", VERSION);
        fields.put("project", project);
        fields.put("key", key);
        fields.put("volume", volume);
        fields.put("driver", driver);
        fields.put("labels", labels);
        fields.put("images", images);
        fields.put("created", created.toString());
        fields.put("sha256", sha256);
        fields.put("archiveBytes", archiveBytes);
        fields.put("entries", entries);
        fields.put("bytes", bytes);
        try {
            return (JSON.writeValueAsString(fields) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException neverOfMapsAndTexts) {
            throw new IllegalStateException(neverOfMapsAndTexts);
        }
    }

    /**
     * Reads the manifest of an archive.
     *
     * @throws RefusedArchive if there is none, or it is none of ours
     */
    public static Manifest of(Path archive) throws IOException {
        Path file = beside(archive);
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            if (json.path("version").asInt() != VERSION) {
                throw new RefusedArchive("The manifest " + file + " is of another version than " + VERSION
                        + "; use the version of this plugin that wrote it, or a newer one");
            }
            return new Manifest(
                    json.path("project").asText(),
                    json.path("key").asText(),
                    json.path("volume").asText(),
                    json.path("driver").asText(),
                    texts(json.path("labels")),
                    list(json.path("images")),
                    Instant.parse(json.path("created").asText()),
                    json.path("sha256").asText(),
                    json.path("archiveBytes").asLong(-1),
                    json.path("entries").asLong(-1),
                    json.path("bytes").asLong(-1));
        } catch (NoSuchFileException missing) {
            throw new RefusedArchive("The archive " + archive + " has no manifest beside it, so that it can't be told"
                    + " whether it is whole; there should be " + file.getFileName());
        } catch (JsonProcessingException | DateTimeException unreadable) {
            throw new RefusedArchive("The manifest " + file + " can't be read; it is damaged, or none of a backup");
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static List<String> list(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
