package dev.drydock.stack.run;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads from {@code /proc/net/tcp} and {@code tcp6} which ports are listened on by more than the loopback address. */
final class ListeningPorts {
    private static final String LISTEN = "0A";
    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int IPV4 = 8;
    private static final String IPV6_LOOPBACK = "00000000000000000000000001000000";
    private static final String IPV4_IN_IPV6 = "0000000000000000FFFF0000";

    private ListeningPorts() {}

    /** The ports of a table, or of both after each other. */
    static Set<Integer> of(Iterable<String> lines) {
        Set<Integer> ports = new TreeSet<>();
        for (String line : lines) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > STATE && columns[STATE].equals(LISTEN)) {
                String[] address = columns[LOCAL_ADDRESS].split(":", 2);
                if (address.length == 2 && !isLoopback(address[0].toUpperCase(Locale.ROOT))) {
                    ports.add(Integer.parseInt(address[1], 16));
                }
            }
        }
        return ports;
    }

    /** Each four bytes are written as a number of this machine, so the last two digits are the first byte of IPv4. */
    private static boolean isLoopback(String address) {
        boolean ofIpv4 = address.length() == IPV4 || address.startsWith(IPV4_IN_IPV6);
        return ofIpv4 ? address.endsWith("7F") : address.equals(IPV6_LOOPBACK);
    }
}
