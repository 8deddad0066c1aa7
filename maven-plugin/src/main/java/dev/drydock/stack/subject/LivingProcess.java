package dev.drydock.stack.subject;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;

/** Names processes in labels, so that another one can tell whether the process still runs. */
public final class LivingProcess {
    private LivingProcess() {}

    /** The name of this process: machine, number and when it began, as numbers are used again. */
    public static String self() {
        return of(ProcessHandle.current());
    }

    /** The name of any process. */
    public static String of(ProcessHandle process) {
        return host() + "/" + process.pid() + "/"
                + process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
    }

    /** Whether a process of this machine is known to be gone, or the name says nothing; others may well run. */
    public static boolean isGone(String name) {
        String[] parts = name.split("/", 3);
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
            return true;
        }
        return parts[0].equals(host())
                && ProcessHandle.of(Long.parseLong(parts[1]))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> of(process).equals(name))
                        .isEmpty();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replace('/', '-');
        } catch (UnknownHostException unnamed) {
            return "localhost";
        }
    }
}
