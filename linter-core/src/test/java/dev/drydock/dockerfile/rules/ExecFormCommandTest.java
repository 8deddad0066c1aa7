package dev.drydock.dockerfile.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecFormCommandTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new ExecFormCommand());

    @Test
    void reportsShellFormsAndWritesPlainOnesAsArrays() {
        rule.reports("""
                FROM node:22
                CMD exec node \\
                #~^ `CMD` is started by a shell that `exec` replaces; write a JSON array, or name the shell in `SHELL`
                  --title 'my "app"' server.js
                FROM alpine:3.22
                ONBUILD CMD sleep 1d
                        #~^ `CMD` runs in a shell, which keeps the signal to stop from the command; write a JSON array
                """).fixedTo("""
                FROM node:22
                CMD ["node", "--title", "my \\"app\\"", "server.js"]
                FROM alpine:3.22
                ONBUILD CMD ["sleep", "1d"]
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "java $JAVA_OPTS -jar app.jar",
                "migrate && serve",
                "serve > /var/log/app",
                "PORT=80 serve",
                "cat *.txt",
                "serve ~/data",
                "ls {a,b}",
                "cd /srv",
                "serve # in front",
                "serve &",
                "serve \""
            })
    void offersNoArrayForWhatNeedsAShell(String command) {
        rule.reports("FROM alpine:3.22\nCMD " + command + "\n#~^ `CMD` runs in a shell...\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "exec java $OPTS -jar a.jar, true",
        "exec -a name serve, true",
        "migrate && exec serve, true",
        "exec serve; a, false"
    })
    void isLessSureWhereTheShellGivesWay(String command, boolean hint) {
        var file = DockerfileModel.of(SourceText.of("Dockerfile", "FROM alpine:3.22\nCMD " + command + "\n"));
        assertThat(new ExecFormCommand().check(file)).singleElement().satisfies(finding -> {
            assertThat(finding.isHint()).isEqualTo(hint);
            assertThat(finding.fix()).isEmpty();
        });
    }

    @Test
    void offersNoArrayWhereAShellOfWindowsReadsTheCommand() {
        rule.reports("""
                # escape=`
                FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                CMD C:\\app\\run.exe
                #~^ `CMD` runs in a shell...
                """).withoutFix();
    }

    @Test
    void offersNoArrayWhereTheFormDecidesWhatHappensToTheOtherInstruction() {
        rule.reports("""
                FROM alpine:3.22
                ENTRYPOINT serve
                #~~~~~~~~^ `ENTRYPOINT` runs in a shell...
                CMD ["--port", "80"]
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a shell of its own | FROM alpine:3.22\\nSHELL [\"/bin/ash\", \"-ec\"]\\nCMD a && b",
                "one of the base    | FROM alpine:3.22 AS base\\nSHELL [\"bash\", \"-c\"]\\nFROM base\\nENTRYPOINT a b",
                "an array           | FROM alpine:3.22\\nCMD [ \"a\", \\\\\\n \"b\" ]",
                "a broken array     | FROM alpine:3.22\\nCMD ['a', 'b']",
                "a health check     | FROM alpine:3.22\\nHEALTHCHECK CMD a",
                "a step             | FROM alpine:3.22\\nRUN a"
            })
    void accepts(String what, String text) {
        rule.accepts(text.translateEscapes());
    }
}
