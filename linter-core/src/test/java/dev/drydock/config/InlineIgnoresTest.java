package dev.drydock.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Comment;
import dev.drydock.dockerfile.syntax.Directive;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineIgnoresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# drydock ignore=no-sudo -- because",
                "#drydock   ignore = absolute-workdir , no-sudo--because",
                "# drydock ignore=DL3004 -- because",
                "# hadolint ignore=DL3004",
                "# hadolint ignore=DL3000, DL3004 # because",
                "#hadolint ignore = DL3004 \r",
                "# drydock ignore=no-sudo -- because\n# an ordinary comment\n\n",
                "# hadolint ignore=DL3004\n# hadolint ignore=DL3000",
            })
    void silencesTheInstructionThatFollows(String comment) {
        String text = "FROM x\n" + comment + "\nRUN sudo one\nRUN sudo two\n";
        assertThat(silenced(dockerfile(text), text, "sudo one")).isTrue();
        assertThat(silenced(dockerfile(text), text, "sudo two")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# hadolint ignore=DL3000",
                "# hadolint ignore DL3004",
                "# please hadolint ignore=DL3004",
                "# Hadolint ignore=DL3004",
                "# drydock is fine, ignore=no-sudo",
                "# check=skip=no-such-check",
                "RUN echo # hadolint ignore=DL3004",
            })
    void leavesOtherCommentsAlone(String comment) {
        String text = "FROM x\n" + comment + "\nRUN sudo one\n";
        assertThat(silenced(dockerfile(text), text, "sudo one")).isFalse();
    }

    @Test
    void silencesTheInstructionThatItStandsIn() {
        String text = """
                FROM x
                RUN sudo one && \\
                # drydock ignore=no-sudo -- because
                  sudo two
                RUN sudo three
                """;
        InlineIgnores ignores = dockerfile(text);
        assertThat(silenced(ignores, text, "sudo one")).isTrue();
        assertThat(silenced(ignores, text, "sudo two")).isTrue();
        assertThat(silenced(ignores, text, "sudo three")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM x\nRUN sudo one\n# drydock stage ignore=no-sudo -- b\nFROM y\nRUN sudo two\nFROM z\nRUN sudo three",
                "FROM x\nRUN sudo one\nFROM y\nRUN sudo two\n# hadolint stage ignore=DL3004\nUSER a\nFROM z\nRUN sudo three",
            })
    void silencesTheStageOfTheInstructionThatFollows(String text) {
        InlineIgnores ignores = dockerfile(text);
        assertThat(silenced(ignores, text, "sudo one")).isFalse();
        assertThat(silenced(ignores, text, "sudo two")).isTrue();
        assertThat(silenced(ignores, text, "sudo three")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"# drydock file ignore=no-sudo -- because", "# hadolint global ignore = DL3004 , DL3000 # why"})
    void silencesTheWholeFile(String comment) {
        String text = "FROM x\nRUN sudo one\n" + comment + "\n";
        assertThat(silenced(dockerfile(text), text, "sudo one")).isTrue();
    }

    @Test
    void followsTheDirectiveOfBuildKitAndItsComments() {
        String text = """
                # syntax=docker/dockerfile:1
                # check=skip=StageNameCasing,WorkdirRelativePath;error=true
                FROM x
                WORKDIR one
                """;
        InlineIgnores ignores = dockerfile(text);
        assertThat(ignores.silences(Rules.WORKDIR_BASE, at(text, "one"))).isTrue();
        assertThat(ignores.silences(Rules.WORKDIR, at(text, "one"))).isFalse();
        assertThat(ignores.severity(Rules.WORKDIR_BASE, Severity.WARNING)).isEqualTo(Severity.ERROR);
        assertThat(ignores.severity(Rules.WORKDIR_BASE, Severity.OFF)).isEqualTo(Severity.OFF);
        assertThat(ignores.severity(Rules.SUDO, Severity.WARNING)).isEqualTo(Severity.WARNING);

        String local = "FROM x\n# check=skip=all // only here\nWORKDIR one\nWORKDIR two\n";
        assertThat(dockerfile(local).silences(Rules.WORKDIR_BASE, at(local, "one")))
                .isTrue();
        assertThat(dockerfile(local).silences(Rules.WORKDIR_BASE, at(local, "two")))
                .isFalse();
        assertThat(dockerfile(local).silences(Rules.SUDO, at(local, "one"))).isFalse();
    }

    @Test
    void isAboutTheKeyThatFollowsOrStandsBeforeItInYaml() {
        String text = """
                services:
                  # drydock ignore=compose-healthcheck -- because
                  db:
                    image: one
                  web: # drydock ignore=no-sudo -- because
                    image: two
                    ports:
                      # drydock ignore=compose-healthcheck -- because
                      - "80:80"
                      - "81:81"
                    # drydock ignore=compose-healthcheck -- because
                  api:
                    image: three  # drydock ignore=compose-healthcheck -- because
                    user: root
                """;
        InlineIgnores ignores = yaml(text);
        assertThat(ignores.silences(Rules.HEALTH, at(text, "db"))).isTrue();
        assertThat(ignores.silences(Rules.HEALTH, at(text, "one"))).isTrue();
        assertThat(ignores.silences(Rules.HEALTH, at(text, "two"))).isFalse();
        assertThat(ignores.silences(Rules.SUDO, at(text, "two"))).isTrue();
        assertThat(ignores.silences(Rules.SUDO, at(text, "81:81"))).isTrue();
        assertThat(ignores.silences(Rules.SUDO, at(text, "three"))).isFalse();
        assertThat(ignores.silences(Rules.HEALTH, at(text, "\"80:80"))).isTrue();
        assertThat(ignores.silences(Rules.HEALTH, at(text, "\"81:81"))).isFalse();
        assertThat(ignores.silences(Rules.HEALTH, at(text, "root"))).isTrue();
        assertThat(ignores.silences(Rules.HEALTH, at(text, "services"))).isFalse();
    }

    @Test
    void silencesNothingBehindTheLastKey() {
        String text = "services:\n  db: {}\n# drydock ignore=compose-healthcheck -- because\n";
        assertThat(yaml(text).silences(Rules.HEALTH, at(text, "db"))).isFalse();
    }

    @Test
    void wantsAReasonInOurWordsOnly() {
        String text = "FROM x\n# drydock ignore=no-sudo\nRUN sudo one\n# hadolint ignore=DL3004\nRUN sudo two\n";
        InlineIgnores ignores = dockerfile(text);
        silenced(ignores, text, "sudo one");
        assertThat(ignores.faults(rule -> true)).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo("This ignore gives no reason; add one behind ` -- `");
            assertThat(fault.span()).isEqualTo(at(text, "# drydock ignore=no-sudo"));
        });
    }

    @Test
    void namesTheNearestRuleForAnUnknownOne() {
        String text = "FROM x\n# drydock ignore=no-sud,DL9999,SomeCheck -- because\nRUN sudo one\n";
        assertThat(dockerfile(text).faults(rule -> true)).singleElement().satisfies(fault -> {
            assertThat(fault.message()).isEqualTo("There is no rule `no-sud`; did you mean `no-sudo`?");
            assertThat(fault.span()).isEqualTo(at(text, "no-sud"));
            assertThat(fixed(text, fault)).contains("ignore=no-sudo,DL9999");
        });
    }

    @Test
    void deletesWhatSilencesNothing() {
        String first = "FROM x\n# drydock ignore=no-sudo, DL3000 -- b\nRUN x\n";
        assertThat(dockerfile(first).faults(Rules.SUDO::equals))
                .singleElement()
                .satisfies(fault -> assertThat(fixed(first, fault)).contains("# drydock ignore=DL3000 -- b\n"));
        String last = "FROM x\n# drydock ignore=DL3000, no-sudo -- b\nRUN x\n";
        assertThat(dockerfile(last).faults(Rules.SUDO::equals))
                .singleElement()
                .satisfies(fault -> assertThat(fixed(last, fault)).contains("# drydock ignore=DL3000 -- b\n"));
        String only = "FROM x\r\n  # drydock ignore=no-sudo -- b\r\nRUN x\r\n";
        assertThat(dockerfile(only).faults(rule -> true))
                .singleElement()
                .satisfies(fault -> assertThat(fixed(only, fault)).isEqualTo("FROM x\r\nRUN x\r\n"));
        String behind = "services:\n  db: {}   # drydock ignore=compose-healthcheck -- b\n";
        assertThat(yaml(behind).faults(rule -> true))
                .singleElement()
                .satisfies(fault -> assertThat(fixed(behind, fault)).isEqualTo("services:\n  db: {}\n"));
    }

    @Test
    void doesNotCallAnIgnoreIdleOfARuleThatDidNotRun() {
        String text = "FROM x\n# drydock ignore=DL3000 -- because\nRUN x\n# hadolint ignore=DL3004\nRUN x\n";
        assertThat(dockerfile(text).faults(Rules.WORKDIR_BASE::equals)).isEmpty();
        assertThat(dockerfile(text).faults(rule -> false)).isEmpty();
    }

    @Test
    void maySilenceItsOwnFaults() {
        String text = "# drydock file ignore=ignore-needs-reason -- not yet\nFROM x\n# drydock ignore=no-sudo\nRUN x\n";
        assertThat(dockerfile(text).faults(rule -> true)).isEmpty();
        String idle = "# drydock file ignore=ignore-needs-reason -- not yet\nFROM x\n";
        assertThat(dockerfile(idle).faults(rule -> true)).hasSize(1);
    }

    @Test
    void listsEveryCommentThatSwitchesARuleOff() {
        String text = "# hadolint shell=powershell\nFROM x\n# hadolint ignore=DL3003\nRUN x\n";
        assertThat(dockerfile(text).findings().map(Finding::span))
                .containsExactly(at(text, "# hadolint ignore=DL3003"));
    }

    private static boolean silenced(InlineIgnores ignores, String text, String words) {
        return ignores.silences(Rules.SUDO, at(text, words));
    }

    private static Span at(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static String fixed(String text, Finding fault) {
        Fix fix = fault.fix().orElseThrow();
        return TextEdit.apply(text, fix.edits());
    }

    private static InlineIgnores dockerfile(String text) {
        DockerfileModel model = DockerfileModel.of(SourceText.of("Dockerfile", text));
        List<Span> directives =
                model.syntax().directives().stream().map(Directive::span).toList();
        List<Span> comments =
                model.syntax().comments().stream().map(Comment::span).toList();
        List<Span> instructions =
                model.syntax().instructions().stream().map(Instruction::span).toList();
        List<Span> stages = model.stages().stream().map(Stage::span).toList();
        return new InlineIgnores(
                new IgnoreScopes(model.source(), directives, comments, instructions, stages), Rules.CATALOGUE);
    }

    private static InlineIgnores yaml(String text) {
        YamlFile file = YamlFile.parse(SourceText.of("compose.yaml", text));
        return new InlineIgnores(IgnoreScopes.of(file), Rules.CATALOGUE);
    }
}
