package dev.drydock.stack;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The processes of this machine that listen on TCP ports, as Linux tells in {@code /proc}; nothing on other systems. */
final class Listeners {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private static final int IPV4_DIGITS = 8;
    private static final boolean LITTLE = ByteOrder.nativeOrder().equals(ByteOrder.LITTLE_ENDIAN);
    private static final Pattern ANY = Pattern.compile("0+");

    private final Path proc;

    /** @param proc the folder, mostly {@code /proc} */
    Listeners(Path proc) {
        this.proc = proc;
    }

    /** The name of this machine, as an engine on it knows it too; empty if it can't be told. */
    String machine() {
        return lines(proc.resolve("sys/kernel/hostname")).stream().findFirst().orElse("");
    }

    /** Who listens on a port at any address; see {@link #on(int, String)}. */
    Optional<String> on(int port) {
        return on(port, "");
    }

    /**
     * Who listens on a port, so that nobody else can at an address.
     *
     * @param address of IPv4, or empty for all there are
     * @return {@code NAME (process NUMBER)}, or {@code another process} if it is not ours to see; empty if nobody does
     */
    Optional<String> on(int port, String address) {
        return sockets(port, written(address)).stream()
                .findFirst()
                .map(inode -> process("socket:[" + inode + "]").orElse("another process"));
    }

    /** As Linux writes an address: bytes in the order of the machine. */
    private static String written(String address) {
        String bytes = Stream.of(address.split("\\.", -1))
                .filter(number -> number.matches("\\d{1,3}"))
                .map(number -> "%02X".formatted(Integer.valueOf(number)))
                .reduce("", (rest, next) -> LITTLE ? next + rest : rest + next);
        return bytes.length() == IPV4_DIGITS ? bytes : "";
    }

    private List<String> sockets(int port, String address) {
        var inodes = new ArrayList<String>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            for (String line : lines(proc.resolve(table))) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns.length > INODE
                        && columns[STATE].equals(LISTEN)
                        && isAt(columns[LOCAL_ADDRESS], port, address)) {
                    inodes.add(columns[INODE]);
                }
            }
        }
        return inodes;
    }

    private static boolean isAt(String local, int port, String address) {
        String[] parts = local.split(":", 2);
        return parts.length == 2
                && parts[1].equals("%04X".formatted(port))
                && (ANY.matcher(parts[0]).matches() || parts[0].endsWith(address));
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
