package dev.drydock.stack.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.docker.Container;
import dev.drydock.docker.ExecRequest;
import dev.drydock.stack.StackTester;
import dev.drydock.stack.subject.StackTrouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CopyServiceTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    @TempDir
    private Path folder;

    private static void up() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    scale: 2
                    user: nobody
                    tmpfs: /ram
                """).up();
        STACK.forget();
    }

    @Test
    void copiesOutOfTheFirst() throws Exception {
        up();
        shell(
                1,
                "mkdir -p /tmp/d/sub; echo hello > /tmp/d/file; chmod 751 /tmp/d/file; ln -s d/file /tmp/link;"
                        + " ln -s sub /tmp/d/way");
        copy("db:/tmp/d/file", folder.toString());
        assertThat(folder.resolve("file")).hasContent("hello\n");
        assertThat(Files.getPosixFilePermissions(folder.resolve("file")))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-x--x"));
        copy("db:tmp/d", folder + "/copy");
        assertThat(folder.resolve("copy/sub")).isEmptyDirectory();
        assertThat(Files.readSymbolicLink(folder.resolve("copy/way"))).isEqualTo(Path.of("sub"));
        copy("db:/tmp/link", folder.toString());
        assertThat(folder.resolve("link")).isSymbolicLink();
        copy(new CopyRequest(STACK.request(), "db:/tmp/link", folder + "/real", 0, true, false, false));
        assertThat(folder.resolve("real")).hasContent("hello\n").isRegularFile();
        Files.createDirectory(folder.resolve("contents"));
        copy("db:/tmp/d/.", folder + "/contents");
        assertThat(folder.resolve("contents/file")).hasContent("hello\n");
        assertThat(STACK.shown()).contains("db:/tmp/d/file of " + STACK.project() + "-db-1 is at " + folder);
    }

    @Test
    void copiesIntoAllOrTheOneThatIsNamed() throws Exception {
        up();
        Path tree = folder.resolve("tree");
        Files.createDirectories(tree.resolve("sub"));
        Files.writeString(tree.resolve("file"), "hello\n");
        copy(tree.toString(), "db:/tmp");
        assertThat(shell(1, "cat /tmp/tree/file; ls -d /tmp/tree/sub")).containsExactly("hello", "/tmp/tree/sub");
        assertThat(shell(2, "cat /tmp/tree/file")).containsExactly("hello");
        copy(new CopyRequest(STACK.request(), tree + "/file", "db:/tmp/two", 2, false, false, false));
        assertThat(shell(1, "[ -e /tmp/two ] || echo none")).containsExactly("none");
        assertThat(shell(2, "cat /tmp/two")).containsExactly("hello");
        copy(tree + "/.", "db:/tmp");
        assertThat(shell(1, "cat /tmp/file")).containsExactly("hello");
        Object user = Files.getAttribute(tree, "unix:uid");
        assertThat(shell(1, "stat -c %u /tmp/file")).containsExactly(String.valueOf(user));
        copy(new CopyRequest(STACK.request(), tree + "/file", "db:/tmp/own", 1, false, true, false));
        assertThat(shell(1, "stat -c %u /tmp/own")).containsExactly("65534");
    }

    @Test
    void copiesThroughALinkInTheContainer() throws Exception {
        up();
        shell(1, "mkdir /tmp/d; ln -s d /tmp/way; echo old > /tmp/d/f; ln -s d/f /tmp/fl");
        Path file = Files.writeString(folder.resolve("new"), "new\n");
        copy(new CopyRequest(STACK.request(), file.toString(), "db:/tmp/way", 1, false, false, false));
        copy(new CopyRequest(STACK.request(), file.toString(), "db:/tmp/fl", 1, false, false, false));
        assertThat(shell(1, "cat /tmp/d/new; cat /tmp/d/f; readlink /tmp/fl")).containsExactly("new", "new", "d/f");
    }

    @Test
    void copiesFromWhatDoesNotRun() throws Exception {
        up();
        shell(1, "echo hello > /tmp/file");
        STACK.engine().containers().stop(container(1).id(), Duration.ofSeconds(1));
        copy("db:/tmp/file", folder.toString());
        assertThat(folder.resolve("file")).hasContent("hello\n");
    }

    @Test
    void refusesLinksThatLeadOutWhole() throws Exception {
        up();
        shell(1, "mkdir -p /tmp/d/a; echo x > /tmp/d/a/x; ln -s /etc /tmp/d/out; ln -s ../../up /tmp/d/up");
        assertThatThrownBy(() -> copy("db:/tmp/d", folder + "/copy"))
                .hasMessage(
                        "The copy of db:/tmp/d is refused: `d/out` is a link to `/etc`, outside; nothing was written");
        assertThat(folder).isEmptyDirectory();
        shell(1, "rm /tmp/d/up");
        copy(new CopyRequest(STACK.request(), "db:/tmp/d", folder + "/copy", 1, false, false, true));
        assertThat(Files.readSymbolicLink(folder.resolve("copy/out"))).isEqualTo(Path.of("/etc"));
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        up();
        assertThatThrownBy(() -> copy("db:/nosuch", folder.toString()))
                .hasMessage("There is no `/nosuch` in container " + STACK.project() + "-db-1");
        assertThatThrownBy(() -> copy(folder + "/nosuch", "db:/tmp")).hasMessage("There is no " + folder + "/nosuch");
        assertThatThrownBy(() -> copy("nosuch:/tmp", folder.toString())).hasMessage("There is no service `nosuch`");
        assertThatThrownBy(() -> copy("a", "b")).hasMessageContaining("Say from where to where");
        assertThatThrownBy(() -> copy("db:/a", "db:/b")).hasMessageContaining("Say from where to where");
        assertThatThrownBy(() -> copy("db:/", folder.toString())).hasMessageContaining("Name a path below `/`");
    }

    @Test
    void saysWhyTheEngineTakesNoMore() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command: [sleep, "1000"]
                    init: true
                    volumes: [small:/small]
                volumes: {small: {driver_opts: {type: tmpfs, device: tmpfs, o: "size=64k"}}}
                """).up();
        Path large = Files.write(folder.resolve("large"), new byte[10_000_000]);
        assertThatThrownBy(() -> copy(large.toString(), "db:/small")).hasMessageContaining("no space left on device");
    }

    private static void copy(String from, String to) throws StackTrouble {
        copy(new CopyRequest(STACK.request(), from, to, 0, false, false, false));
    }

    private static void copy(CopyRequest request) throws StackTrouble {
        new CopyService(StackTester.stacks()).copy(request, STACK);
    }

    private static Container container(int number) {
        return STACK.containers().stream()
                .sorted(Comparator.comparing(Container::name))
                .toList()
                .get(number - 1);
    }

    private static List<String> shell(int number, String line) {
        var lines = new ArrayList<String>();
        STACK.engine()
                .containers()
                .exec(
                        container(number).id(),
                        new ExecRequest(List.of("sh", "-c", line), Map.of(), "0", "", false, Duration.ofSeconds(20)),
                        (source, text) -> lines.add(text));
        return lines;
    }
}
