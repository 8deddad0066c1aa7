package dev.drydock.maven.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.config.BadConfiguration;
import dev.drydock.docker.engine.RealEngine;
import dev.drydock.lint.ShellChecker.Remark;
import dev.drydock.lint.ShellChecker.Script;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ShellCheckTest {
    /** Asks the real one, which CI installs. */
    private static List<List<Remark>> check(Script... scripts) {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "shellcheck")));
        if (!installed) {
            RealEngine.unavailable("ShellCheckTest", "there is no `shellcheck`; install ShellCheck");
        }
        return new ShellCheck("shellcheck").check(List.of(scripts));
    }

    private static Script sh(String text, String... variables) {
        return new Script(text, false, Set.of(variables));
    }

    private static String marked(Script script, Remark remark) {
        return remark.code() + " " + script.text().substring(remark.start(), remark.end());
    }

    @Test
    void findsThePlacesOfItsRemarks() {
        Script one = sh("cd /srv; make");
        Script two = sh("echo \"\u00e4 \ud83d\ude80\"; cp *.txt /srv\n\tcp $source /srv", "source");
        List<List<Remark>> remarks = check(one, two);
        assertThat(remarks.get(0)).extracting(remark -> marked(one, remark)).containsExactly("SC2164 cd /srv");
        assertThat(remarks.get(1))
                .extracting(remark -> marked(two, remark))
                .containsExactlyInAnyOrder("SC2035 *", "SC2086 $source");
    }

    @Test
    void tellsWhatIsGraveFromAdvice() {
        assertThat(check(sh("cd /srv; echo $HOME")).get(0))
                .extracting(remark -> remark.code() + " " + remark.grave())
                .containsExactlyInAnyOrder("SC2164 true", "SC2086 false");
    }

    @Test
    void knowsTheVariablesAndTheShellThatItIsTold() {
        assertThat(check(
                        sh("echo \"$mode\"", "mode"),
                        new Script("list=(a b); echo \"${list[@]}\"", true, Set.of()),
                        sh("[ \"$UID\" = 0 ]")))
                .as("what is set, bash that bash reads, and what depends on the image's shell")
                .allMatch(List::isEmpty);
        assertThat(check(sh("echo \"$mode\"")).get(0)).extracting(Remark::code).containsExactly("SC2154");
        assertThat(check(sh("echo \"$HTTP_PROXI\"", "HTTP_PROXY")).get(0))
                .extracting(Remark::code)
                .containsExactly("SC2153");
    }

    @Test
    void saysNothingOfFilesThatItDoesNotSee() {
        assertThat(check(sh(". /etc/os-release"), sh("#!/bin/sh\n. \"$(pwd)/setup\"")))
                .allMatch(List::isEmpty);
    }

    @Test
    void takesAnyNumberOfScripts() {
        var scripts = new ArrayList<Script>();
        for (int i = 0; i < 450; i++) {
            scripts.add(sh(i % 2 == 0 ? "cd /srv; make" : "make"));
        }
        List<List<Remark>> remarks = check(scripts.toArray(Script[]::new));
        assertThat(remarks).hasSize(450);
        for (int i = 0; i < 450; i++) {
            assertThat(remarks.get(i)).as("script %d", i).hasSize(1 - i % 2);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhyAProgramIsNoShellCheck(@TempDir Path folder) {
        assertThatThrownBy(() -> asked(folder, "echo unknown option >&2; exit 4"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageEndingWith("/program` failed (exit code 4): unknown option");
        assertThatThrownBy(() -> asked(folder, "echo nonsense"))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageEndingWith("/program` does not answer as ShellCheck 0.7 and later do");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void findsAProgramByAPathFromWhereMavenRuns(@TempDir Path folder) throws IOException {
        Path program = program(folder, "echo '{\"comments\":[]}'");
        Path relative = Path.of("").toAbsolutePath().relativize(program.toRealPath());
        assertThat(new ShellCheck(relative.toString()).check(List.of(sh("true"))))
                .containsExactly(List.of());
    }

    private static List<List<Remark>> asked(Path folder, String script) throws IOException {
        return new ShellCheck(program(folder, script).toString()).check(List.of(sh("true")));
    }

    private static Path program(Path folder, String script) throws IOException {
        Path program = folder.resolve("program");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }
}
