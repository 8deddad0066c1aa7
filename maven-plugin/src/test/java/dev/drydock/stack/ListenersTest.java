package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenersTest {
    @TempDir
    private Path proc;

    private void table(String name, String line) throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net").resolve(name), "  sl  local_address rem_address st\n" + line + "\n");
    }

    private void process(int number, String name, String socket) throws IOException {
        Path files = Files.createDirectories(proc.resolve(number + "/fd"));
        Files.writeString(proc.resolve(number + "/comm"), name + "\n");
        Files.createSymbolicLink(files.resolve("3"), Path.of(socket));
    }

    @Test
    void namesTheProcess() throws IOException {
        table("tcp", "0: 00000000:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000 999 0 4711 1");
        table("tcp6", "0: 00000000000000000000000000000000:1F90 0:0 0A 0:0 00:0 0 0 0 4712 1");
        process(42, "postgres", "socket:[4711]");
        var listeners = new Listeners(proc);
        assertThat(listeners.on(5432)).contains("postgres (process 42)");
        assertThat(listeners.on(8080)).contains("another process");
        assertThat(listeners.on(5433)).isEmpty();
    }

    @Test
    void tellsAddressesApart() throws IOException {
        table("tcp", "0: 0100007F:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000 999 0 4711 1");
        table("tcp6", "0: 0000000000000000FFFF00000100000A:1F90 0:0 0A 0:0 00:0 0 0 0 4712 1");
        var listeners = new Listeners(proc);
        assertThat(listeners.on(5432, "127.0.0.1")).isPresent();
        assertThat(listeners.on(5432)).isPresent();
        assertThat(listeners.on(5432, "10.0.0.1")).isEmpty();
        assertThat(listeners.on(8080, "10.0.0.1")).isPresent();
        table("tcp", "0: 00000000:1538 00000000:0000 0A 00000000:00000000 00:00000000 00000000 999 0 4711 1");
        assertThat(listeners.on(5432, "10.0.0.1")).isPresent();
    }

    @Test
    void seesNothingWhereThereIsNoProc() {
        var listeners = new Listeners(proc.resolve("none"));
        assertThat(listeners.on(5432)).isEmpty();
        assertThat(listeners.machine()).isEmpty();
    }
}
