package dev.drydock.stack.run;

import dev.drydock.docker.Container;

/** What the code says that a container ended with. */
final class ExitCode {
    private static final int NOT_EXECUTABLE = 126;
    private static final int NOT_FOUND = 127;
    private static final int SIGNALLED = 128;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;
    private static final long MEGABYTE = 1 << 20;

    private ExitCode() {}

    /** The code with its meaning, if it has one by convention. */
    static String meaning(Container container) {
        int code = container.exitCode();
        String meaning = container.outOfMemory() ? outOfMemory(container) : meaning(code);
        return meaning.isEmpty() ? String.valueOf(code) : code + " (" + meaning + ")";
    }

    private static String outOfMemory(Container container) {
        long limit = container.details().number("HostConfig", "Memory");
        return "out of memory; "
                + (limit > 0
                        ? "its limit is " + limit / MEGABYTE
                                + " MB, raise `mem_limit` or `deploy.resources.limits.memory`"
                        : "it has no limit of its own, so the machine had none left");
    }

    private static String meaning(int code) {
        return switch (code) {
            case NOT_EXECUTABLE ->
                "the command is there but can't be executed: look at its permissions and its platform";
            case NOT_FOUND -> "the command, or a program that it calls, was not found";
            case KILLED -> "killed: by hand, or by the kernel for want of memory";
            case 128 + 11 -> "it crashed: segmentation fault";
            case TERMINATED -> "asked to end from outside";
            default -> code > SIGNALLED && code < SIGNALLED + 65 ? "ended by signal " + (code - SIGNALLED) : "";
        };
    }
}
