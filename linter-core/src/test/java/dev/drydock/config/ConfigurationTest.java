package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.rule.Severity;
import dev.drydock.text.DiskFileTree;
import dev.drydock.text.FileTree;
import dev.drydock.text.MemoryFileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {
    @Test
    void setsSeveritiesByNameAndByOtherLintersIds() {
        Settings settings = settings("""
                rules:
                  absolute-workdir: warning   # a name counts more than an id, wherever it stands
                  DL3000: off
                  DL3004: info
                """);
        assertThat(settings.severity(Rules.WORKDIR)).isEqualTo(Severity.WARNING);
        assertThat(settings.severity(Rules.WORKDIR_BASE)).isEqualTo(Severity.OFF);
        assertThat(settings.severity(Rules.SUDO)).isEqualTo(Severity.INFO);
        assertThat(settings.severity(Rules.MERGE)).isEqualTo(Severity.INFO);
    }

    @Test
    void setsOptionsOfEveryKind() {
        Settings settings = settings("""
                rules:
                  long-run-line: {severity: info, width: 80, unknown-base: trust, strict: true}
                trustedRegistries: [docker.io, "*.example.com"]
                labelSchema: {maintainer: email, Version: SemVer}
                """);
        assertThat(settings.severity(Rules.LONG)).isEqualTo(Severity.INFO);
        assertThat(settings.options(Rules.LONG).get(Rules.WIDTH)).isEqualTo(80);
        assertThat(settings.options(Rules.LONG).get(Rules.UNKNOWN_BASE)).isEqualTo("trust");
        assertThat(settings.options(Rules.LONG).get(Rules.STRICT)).isTrue();
        assertThat(settings.options(Rules.TRUSTED).get(Rules.REGISTRIES)).containsExactly("docker.io", "*.example.com");
        assertThat(settings.severity(Rules.TRUSTED)).isEqualTo(Severity.WARNING);
        assertThat(settings.options(Rules.LABELS).get(Rules.SCHEMA))
                .isEqualTo(Map.of("maintainer", "email", "Version", "semver"));
        assertThat(settings.severity(Rules.LABELS)).isEqualTo(Severity.OFF);
    }

    @Test
    void ignoresRulesByPathAsSeenFromTheFile() {
        FileTree tree = new MemoryFileTree(Map.of("app/.drydock.yaml", """
                ignore:
                  - rules: [DL3004]
                    paths: ["legacy/**"]
                    reason: goes away
                  - paths: ["gen/*"]
                """));
        Configuration configuration = configuration(tree);
        assertThat(configuration.of("app/legacy/Dockerfile").severity(Rules.SUDO))
                .isEqualTo(Severity.OFF);
        assertThat(configuration.of("app/legacy/Dockerfile").severity(Rules.MERGE))
                .isEqualTo(Severity.INFO);
        assertThat(configuration.of("app/Dockerfile").severity(Rules.SUDO)).isEqualTo(Severity.ERROR);
        assertThat(configuration.of("app/gen/Dockerfile").severity(Rules.MERGE)).isEqualTo(Severity.OFF);
        assertThat(configuration.of("legacy/Dockerfile").severity(Rules.SUDO)).isEqualTo(Severity.ERROR);
    }

    @Test
    void takesTheNearestFileUpwards() {
        FileTree tree = new MemoryFileTree(Map.of(
                ".drydock.yaml", "rules: {no-sudo: info}",
                "a/.drydock.yaml", "rules: {no-sudo: warning}",
                "a/b/Dockerfile", ""));
        assertThat(configuration(tree).of("a/b/Dockerfile").severity(Rules.SUDO))
                .isEqualTo(Severity.WARNING);
        assertThat(configuration(tree).of("c/Dockerfile").severity(Rules.SUDO)).isEqualTo(Severity.INFO);
    }

    @Test
    void looksAboveTheDirectoryThatIsLinted(@TempDir Path folder) throws IOException {
        Path module = Files.createDirectories(folder.resolve("services/api"));
        Files.writeString(folder.resolve(".drydock.yaml"), """
                rules: {no-sudo: warning}
                ignore: [{paths: [services/api/old/*]}]
                """);
        Configuration configuration = configuration(new DiskFileTree(module));
        assertThat(configuration.of("Dockerfile").severity(Rules.SUDO)).isEqualTo(Severity.WARNING);
        assertThat(configuration.of("old/Dockerfile").severity(Rules.SUDO)).isEqualTo(Severity.OFF);
    }

    @Test
    void takesOnlyTheFileThatTheCallerNames() {
        FileTree tree = new MemoryFileTree(Map.of(
                ".drydock.yaml", "rules: {no-sudo: info}",
                ".hadolint.yaml", "ignored: [DL3059]",
                "ci/lint.yaml", "rules: {pin-apt-packages: error}"));
        Settings settings = new Configuration(
                        Rules.CATALOGUE, tree, new SettingsRequest("recommended", List.of(), "./ci/lint.yaml"))
                .of("Dockerfile");
        assertThat(settings.severity(Rules.SUDO)).isEqualTo(Severity.ERROR);
        assertThat(settings.severity(Rules.MERGE)).isEqualTo(Severity.INFO);
        assertThat(settings.severity(Rules.APT)).isEqualTo(Severity.ERROR);
    }

    @Test
    void refusesToGoOnWithoutTheFileThatTheCallerNames() {
        Configuration configuration = new Configuration(
                Rules.CATALOGUE,
                new MemoryFileTree(Map.of()),
                new SettingsRequest("recommended", List.of(), "lint.yaml"));
        assertThatThrownBy(() -> configuration.of("Dockerfile"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageStartingWith("lint.yaml: can't be read");
    }

    @Test
    void hearsTheFileOnTheProfileUnlessTheCallerChoseOne() {
        FileTree tree = new MemoryFileTree(Map.of(".drydock.yaml", "profile: strict"));
        assertThat(configuration(tree).of("x").severity(Rules.MERGE)).isEqualTo(Severity.WARNING);
        assertThat(new Configuration(Rules.CATALOGUE, tree, new SettingsRequest("compose-only", List.of(), ""))
                        .of("x")
                        .severity(Rules.MERGE))
                .isEqualTo(Severity.OFF);
        assertThat(new Configuration(Rules.CATALOGUE, tree, new SettingsRequest("recommended", List.of(), ""))
                        .of("x")
                        .severity(Rules.MERGE))
                .isEqualTo(Severity.INFO);
    }

    @Test
    void listsTheProfilesWhereNoneIsNear() {
        assertThatThrownBy(() -> settings("profile: everything"))
                .hasMessage(".drydock.yaml:1:10: unknown profile `everything`; write one of `recommended`, `strict`,"
                        + " `reproducible`, `hadolint-compatible`, `buildkit`, `compose-only`");
    }

    @Test
    void runsOnlyTheRulesAskedForWhateverTheirDefault() {
        FileTree tree = new MemoryFileTree(Map.of(".drydock.yaml", "rules: {absolute-workdir: info, no-sudo: off}"));
        Settings settings = new Configuration(
                        Rules.CATALOGUE,
                        tree,
                        new SettingsRequest("recommended", List.of("DL3000", "pin-apt-packages", "no-sudo"), ""))
                .of("Dockerfile");
        assertThat(settings.severity(Rules.WORKDIR)).isEqualTo(Severity.INFO);
        assertThat(settings.severity(Rules.WORKDIR_BASE)).isEqualTo(Severity.ERROR);
        assertThat(settings.severity(Rules.APT)).isEqualTo(Severity.WARNING);
        assertThat(settings.severity(Rules.SUDO)).isEqualTo(Severity.WARNING);
        assertThat(settings.severity(Rules.MERGE)).isEqualTo(Severity.OFF);
    }

    @ParameterizedTest
    @CsvSource({
        "recomended, no-sudo, 'unknown profile `recomended`; did you mean `recommended`?'",
        "recommended, no-sud, 'unknown rule `no-sud`; did you mean `no-sudo`?'",
    })
    void refusesARequestItCannotFollow(String profile, String rule, String message) {
        assertThatThrownBy(() -> new Configuration(
                        Rules.CATALOGUE, new MemoryFileTree(Map.of()), new SettingsRequest(profile, List.of(rule), "")))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'rule: {}'|1:1: unknown key `rule`; did you mean `rules`?",
                "'- x'|1:1: the file must be a mapping, not a list",
                "'rules: {pin-apt-package: off}'|1:9: unknown rule `pin-apt-package`; did you mean `pin-apt-packages`?",
                "'rules: {DL9876: off}'|1:9: unknown rule `DL9876`",
                "'rules: {no-sudo: fatal}'|1:18: `fatal` is no severity; write `error`, `warning`, `info` or `off`",
                "'rules: {no-sudo: }'|1:17: the severity of a rule must be a single value, not empty",
                "'rules: {no-sudo: {width: 1}}'|1:19: `no-sudo` has no option `width`",
                "'rules: {long-run-line: {widht: 1}}'|1:25: `long-run-line` has no option `widht`; did you mean `width`?",
                "'rules: {long-run-line: {width: x}}'|1:32: `width` must be a whole number, 0 or more, not a string",
                "'rules: {long-run-line: {strict: 1}}'|1:33: `strict` must be `true` or `false`, not a number",
                "'rules: {long-run-line: {unknown-base: truts}}'|1:39: `unknown-base` must be one of report, trust, not `truts`; did you mean `trust`?",
                "'trustedRegistries: docker.io'|1:20: `trustedRegistries` must be a list, not a string",
                "'labelSchema: {a: emial}'|1:18: unknown type of label `emial`; did you mean `email`?",
                "'ignore: [{rules: [no-sudo]}]'|1:10: `paths` is missing: say in which files to ignore",
                "'ignore: [{path: [x]}]'|1:11: unknown key `path`; did you mean `paths`?",
                "'profile: strickt'|1:10: unknown profile `strickt`; did you mean `strict`?",
            })
    void stopsAtWhatItDoesNotUnderstand(String text, String message) {
        assertThatThrownBy(() -> settings(text))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage(".drydock.yaml:" + message);
    }

    @Test
    void stopsAtBrokenYamlAndAtKeysThatStandTwice() {
        assertThatThrownBy(() -> settings("rules: [\n")).hasMessageStartingWith(".drydock.yaml:");
        assertThatThrownBy(() -> settings("rules: {}\nrules: {}\n"))
                .hasMessage(".drydock.yaml:2:1: `rules` stands here a second time");
    }

    @Test
    void stopsAtASecondDocument() {
        assertThatThrownBy(() -> settings("profile: strict\n---\nrules: {}\n"))
                .hasMessage(".drydock.yaml:3:1: a second document begins here, but settings are one");
        assertThat(settings("---\nrules: {no-sudo: info}\n").severity(Rules.SUDO))
                .isEqualTo(Severity.INFO);
    }

    @Test
    void isContentWithAnEmptyFile() {
        assertThat(settings("# nothing yet\n").severity(Rules.SUDO)).isEqualTo(Severity.ERROR);
        assertThat(settings("").allowsInlineIgnores()).isTrue();
    }

    private static Settings settings(String text) {
        return configuration(new MemoryFileTree(Map.of(".drydock.yaml", text))).of("Dockerfile");
    }

    private static Configuration configuration(FileTree tree) {
        return new Configuration(Rules.CATALOGUE, tree, SettingsRequest.DEFAULT);
    }
}
