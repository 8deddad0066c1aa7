package dev.drydock.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures how far our loader of compose files agrees with cases from the tests of Compose's own: how many are met, and
 * what is wrong with those that are not.
 */
public final class ComposeConformance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ComposeConformance() {}

    /**
     * Prints the measurement. However low the agreement is, the exit code is 0; it is 2 if the input can't be used.
     *
     * @param args the folder with {@code cases.jsonl}
     */
    public static void main(String[] args) {
        try {
            System.out.print(text(measure(Path.of(args[0]))));
        } catch (IOException | JacksonException unusable) {
            System.err.println("Can't measure conformance: " + unusable);
            System.exit(2);
        }
    }

    /** Why each case is not met, by its name; empty for those that are met. */
    static Map<String, String> measure(Path folder) throws IOException {
        var troubles = new TreeMap<String, String>();
        for (String line : Files.readAllLines(folder.resolve("cases.jsonl"))) {
            var item = new ComposeCase(JSON.readTree(line));
            troubles.put(item.id(), item.trouble());
        }
        return troubles;
    }

    static String text(Map<String, String> troubles) {
        List<String> unmet = troubles.entrySet().stream()
                .filter(item -> !item.getValue().isEmpty())
                .map(item -> "  " + item.getKey() + ": " + item.getValue())
                .toList();
        int met = troubles.size() - unmet.size();
        String total = String.format(
                Locale.ROOT,
                "%d of %d cases met (%.1f %%)%n",
                met,
                troubles.size(),
                troubles.isEmpty() ? 0 : 100.0 * met / troubles.size());
        return unmet.stream().map(line -> line + System.lineSeparator()).collect(Collectors.joining()) + total;
    }
}
