package dev.drydock.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.config.BadConfiguration;
import dev.drydock.config.SettingsRequest;
import dev.drydock.lint.ShellChecker.Remark;
import dev.drydock.lint.ShellChecker.Script;
import dev.drydock.rule.Severity;
import dev.drydock.text.MemoryFileTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShellScriptChecksTest {
    /** What the checker was shown. */
    private final List<Script> shown = Collections.synchronizedList(new ArrayList<>());

    @Test
    void showsTheScriptsOfAllShellFormsAsTheShellGetsThem() {
        lint("""
                FROM debian:12-slim
                RUN one \\
                    # for a reason
                    --two
                RUN ["three"]
                RUN <<END
                four
                five
                END
                RUN python3 <<END
                print(6)
                END
                ONBUILD RUN seven
                HEALTHCHECK CMD eight
                ENTRYPOINT nine
                CMD ["ten"]
                """, "");
        assertThat(shown)
                .extracting(Script::text)
                .containsExactly("one     --two", "four\nfive\n", "python3 ", "seven", "eight", "nine");
    }

    @Test
    void tellsWhichShellReadsAScript() {
        lint("""
                FROM debian:12-slim
                RUN one
                RUN bash <<END
                two
                END
                SHELL ["/bin/bash", "-c"]
                RUN three
                SHELL ["pwsh", "-c"]
                RUN four
                """, "");
        assertThat(shown)
                .extracting(script -> script.text().strip() + " " + script.bash())
                .containsExactly("one false", "bash false", "two true", "three true");
    }

    @Test
    void tellsWhichVariablesAreSetWhereAScriptStands() {
        lint("""
                ARG BEFORE=1
                FROM debian:12-slim
                ARG VERSION
                ENV mode=fast my-key=2
                RUN one
                ENV LATER=1
                """, "");
        assertThat(shown.get(0).variables())
                .contains("VERSION", "mode", "HTTP_PROXY", "http_proxy")
                .doesNotContain("BEFORE", "LATER", "my-key");
    }

    @Test
    void reportsRemarksWhereTheirTextStandsInTheFile() {
        assertThat(lint("""
                FROM debian:12-slim
                RUN echo \\
                    one two
                """, "", new Remark("SC2086", true, "Quote this", 9, 12)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.start().line()).isEqualTo(3);
                    assertThat(found.start().column()).isEqualTo(5);
                    assertThat(found.message()).isEqualTo("SC2086: Quote this");
                    assertThat(found.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void makesHintsOfAdviceAndOfVariablesThatTheBaseImageMaySet() {
        var advice = new Remark("SC2086", false, "Quote this", 0, 4);
        var unassigned = new Remark("SC2154", true, "home is not assigned", 0, 4);
        assertThat(lint("FROM debian:12-slim\nRUN echo\n", "", advice, unassigned))
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.INFO, Severity.INFO);
        assertThat(lint("FROM scratch\nRUN echo\n", "", unassigned))
                .extracting(Diagnostic::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void leavesOutWhatTheConfigurationExcludesOrAnIgnoreSilences() {
        var remark = new Remark("SC2164", true, "Use cd ... || exit", 0, 2);
        String excluded = "rules:\n  shell-script-checks: {excluded: [SC2164]}\n";
        assertThat(lint("FROM scratch\nRUN cd /srv\n", excluded, remark)).isEmpty();
        assertThat(lint("FROM scratch\n# hadolint ignore=SC2164\nRUN cd /srv\n", "", remark))
                .isEmpty();
        assertThat(lint("FROM scratch\nRUN cd /srv\n", "rules:\n  shell-script-checks: off\n", remark))
                .isEmpty();
    }

    @Test
    void callsNoIgnoreIdleWhereNothingWasThereToCheck() {
        String ignored = "FROM scratch\n# drydock ignore=shell-script-checks -- the folder is there\nRUN cd /srv\n";
        assertThat(all(ignored, Optional.empty())).isEmpty();
        assertThat(all(ignored, Optional.of(this::nothing)))
                .extracting(found -> found.rule().name())
                .containsExactly("ignore-needs-reason");
    }

    @Test
    void passesOnThatTheCheckerFailed() {
        assertThatThrownBy(() -> all("FROM scratch\nRUN cd /srv\n", Optional.of(scripts -> {
                    throw new BadConfiguration("it is not there");
                })))
                .isInstanceOf(BadConfiguration.class)
                .hasMessage("it is not there");
    }

    private List<List<Remark>> nothing(List<Script> scripts) {
        shown.addAll(scripts);
        return Collections.nCopies(scripts.size(), List.of());
    }

    /** What comes of it if the checker says the same of each script. */
    private List<Diagnostic> lint(String dockerfile, String settings, Remark... remarks) {
        var tree = new MemoryFileTree(Map.of("Dockerfile", dockerfile, ".drydock.yaml", settings));
        ShellChecker checker = scripts -> {
            nothing(scripts);
            return Collections.nCopies(scripts.size(), List.of(remarks));
        };
        var request = new LintRequest(
                tree, List.of("Dockerfile"), new SettingsRequest("recommended", List.of(), ""), Optional.of(checker));
        return new Linter()
                .lint(request).diagnostics().stream()
                        .filter(found -> found.rule().equals(ShellScriptChecks.RULE))
                        .toList();
    }

    private static List<Diagnostic> all(String dockerfile, Optional<ShellChecker> checker) {
        var only = new SettingsRequest("recommended", List.of("shell-script-checks", "ignore-needs-reason"), "");
        var tree = new MemoryFileTree(Map.of("Dockerfile", dockerfile));
        return new Linter()
                .lint(new LintRequest(tree, List.of("Dockerfile"), only, checker))
                .diagnostics();
    }
}
