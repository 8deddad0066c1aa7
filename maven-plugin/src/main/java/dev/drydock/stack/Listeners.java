package dev.drydock.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The processes of this machine that listen on TCP ports, as Linux tells in {@code /proc}; nothing on other systems. */
final class Listeners {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private final Path proc;

    /** @param proc the folder, mostly {@code /proc} */
    Listeners(Path proc) {
        this.proc = proc;
    }

    /** The name of this machine, as an engine on it knows it too; empty if it can't be told. */
    String machine() {
        return lines(proc.resolve("sys/kernel/hostname")).stream().findFirst().orElse("");
    }

    /**
     * Who listens on a port.
     *
     * @return {@code NAME (process NUMBER)}, or {@code another process} if it is not ours to see; empty if nobody does
     */
    Optional<String> on(int port) {
        return sockets(port).stream()
                .findFirst()
                .map(inode -> process("socket:[" + inode + "]").orElse("another process"));
    }

    private List<String> sockets(int port) {
        var inodes = new ArrayList<String>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : lines(proc.resolve(table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns.length > INODE
                        && columns[STATE].equals(LISTEN)
                        && columns[LOCAL_ADDRESS].endsWith(":%04X".formatted(port))) {
                    inodes.add(columns[INODE]);
                }
            }
        }
        return inodes;
    }

    private Optional<String> process(String socket) {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (has(process.resolve("fd"), socket)) {
                    String name =
                            lines(process.resolve("comm")).stream().findFirst().orElse("?");
                    return Optional.of(name + " (process " + process.getFileName() + ")");
                }
            }
        } catch (IOException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean has(Path folder, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException notOurs) {
            return false;
        }
        return false;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException missing) {
            return List.of();
        }
    }
}
