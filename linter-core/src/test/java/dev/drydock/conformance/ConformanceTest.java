package dev.drydock.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.conformance.Verdict.Agreement;
import dev.drydock.lint.BuiltInRules;
import dev.drydock.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JacksonException;

class ConformanceTest {
    private static final Path SHARED = Path.of(System.getProperty("conformance.folder", "../../shared/conformance"));

    @TempDir
    private Path folder;

    @Test
    void countsPerPeerWhatIsMetNotMetAndUncovered() throws IOException {
        write("hadolint.jsonl", """
                {"id": "h/1", "source": "hadolint", "rule": "DL3020", "expect": "catch", "dockerfile": "FROM a\\nADD b /\\n", "lines": [2], "count": 1}
                {"id": "h/2", "source": "hadolint", "rule": "DL3020", "expect": "pass", "dockerfile": "FROM a\\nCOPY b /\\n", "lines": null, "count": 0}
                {"id": "h/3", "source": "hadolint", "rule": "DL3020", "expect": "pass", "dockerfile": "FROM a\\nADD b /\\n", "config": null}
                {"id": "h/4", "source": "hadolint", "rule": "DL3020", "expect": "catch", "dockerfile": "FROM a\\nADD b /\\n", "lines": [1]}
                {"id": "h/5", "source": "hadolint", "rule": "DL9999", "expect": "catch", "dockerfile": "FROM a\\n"}
                {"id": "h/6", "source": "hadolint", "rule": "DL0000", "expect": "catch", "dockerfile": "FROM a\\n"}
                """);
        write("parser.jsonl", """
                {"id": "p/1", "source": "parser", "rule": "parse", "expect": "catch", "dockerfile": "NOTHING\\n"}
                """);

        assertThat(new Scores(Conformance.measure(folder)).text()).isEqualToNormalizingNewlines("""
                        hadolint: 3 met, 1 not met, 2 uncovered; lines and counts as the peer's in 1 of 2
                          not met:
                            h/3
                          met, but on other lines or not as often:
                            h/4
                          uncovered: DL0000 1, DL9999 1
                        parser: 1 met, 0 not met, 0 uncovered; lines and counts as the peer's in 0 of 0
                        total: 4 met of 5 whose rule is built (80.0 %)
                        """);
    }

    @Test
    void refusesWhatHoldsNoCases() throws IOException {
        assertThatThrownBy(() -> Conformance.measure(folder)).isInstanceOf(NoSuchFileException.class);
        write("x.jsonl", "{\"id\": \"x\"}\n");
        assertThatThrownBy(() -> Conformance.measure(folder)).isInstanceOf(JacksonException.class);
    }

    @Test
    void readsDockerfilesAsTheParserOfBuildKitDoes() throws IOException {
        assumeShared();
        assertThat(Conformance.measure(SHARED))
                .filteredOn(verdict -> verdict.item().peer().equals("parser"))
                .isNotEmpty()
                .allSatisfy(verdict ->
                        assertThat(verdict.agreement()).as(verdict.item().id()).isEqualTo(Agreement.MET));
    }

    @Test
    void rulesStandForThePeersRulesThatTheMapNames() throws IOException {
        assumeShared();
        RuleMap map = Conformance.ruleMap(SHARED);
        assertThat(BuiltInRules.all())
                .allSatisfy(rule -> assertThat(map.meantBy(rule.name()).stream().map(ConformanceTest::shortened))
                        .as(rule.name())
                        .containsExactlyInAnyOrderElementsOf(meantBy(rule)));
    }

    private static List<String> meantBy(RuleInfo rule) {
        return rule.peers().entrySet().stream()
                .flatMap(peer ->
                        peer.getValue().stream().map(id -> peer.getKey().name().toLowerCase(Locale.ROOT) + " " + id))
                .toList();
    }

    /** Ids of KICS are UUIDs; ours are their first block. */
    private static String shortened(String name) {
        return name.startsWith("kics ") ? name.substring(0, name.indexOf('-')) : name;
    }

    private void write(String name, String cases) throws IOException {
        Files.writeString(folder.resolve("rule-map.json"), """
                {"copy-instead-of-add": {"hadolint": ["DL3020"]}, "never-built": {"hadolint": ["DL9999"]}}
                """);
        Files.writeString(folder.resolve(name), cases);
    }

    private static void assumeShared() {
        assumeTrue(Files.isDirectory(SHARED), "no cases to measure with in " + SHARED.toAbsolutePath());
    }
}
