package dev.drydock.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures how far our linter agrees with cases from the tests of other linters: per peer how many are met, not met and
 * not covered by a rule of ours, and which are not met.
 *
 * <p>The cases are the lines of the {@code *.jsonl} files of a folder; its {@code rule-map.json} says which rules of ours
 * stand for a peer's.
 */
public final class Conformance {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Conformance() {}

    /**
     * Prints the measurement. However low the agreement is, the exit code is 0; it is 2 if the input can't be used.
     *
     * @param args the folder
     */
    public static void main(String[] args) {
        try {
            System.out.print(new Scores(measure(Path.of(args[0]))).text());
        } catch (IOException | JacksonException unusable) {
            System.err.println("Can't measure conformance: " + unusable);
            System.exit(2);
        }
    }

    /**
     * Judges all cases of a folder.
     *
     * @throws IOException if the folder or one of its files can't be read
     * @throws JacksonException if a file holds something else than cases
     */
    static List<Verdict> measure(Path folder) throws IOException {
        var judge = new Judge(ruleMap(folder));
        var verdicts = new ArrayList<Verdict>();
        for (Path file : caseFiles(folder)) {
            for (String line : Files.readAllLines(file)) {
                verdicts.add(judge.judge(new PeerCase(JSON.readTree(line))));
            }
        }
        return verdicts;
    }

    static RuleMap ruleMap(Path folder) throws IOException {
        return new RuleMap(JSON.readTree(Files.readString(folder.resolve("rule-map.json"))));
    }

    private static List<Path> caseFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
