package dev.drydock.stack;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.console.Messages;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** An {@code up} in a process of its own, which can be killed. */
final class UpProcess {
    private static final String BEGINS = "begins";
    private static final int TROUBLE = 3;
    private static final int FOLDER = 0;
    private static final int PROJECT = 1;
    private static final int ENGINE = 2;

    private final Process process;
    private final BufferedReader output;

    private UpProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /**
     * Begins one for a stack.
     *
     * @param engine the engine's address, or empty for the usual one
     */
    static UpProcess begin(StackRequest stack, String engine) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new UpProcess(new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        UpProcess.class.getName(),
                        stack.files().directory(),
                        stack.files().project(),
                        engine)
                .redirectErrorStream(true)
                .start());
    }

    /** Brings a stack up; ends with 3 if that fails. */
    public static void main(String[] args) {
        var files = new LoadRequest(
                args[FOLDER], List.of(), args[PROJECT], List.of(), List.of(), List.of(), System.getenv());
        var engine =
                new EndpointRequest(args[ENGINE], System.getenv(), Path.of(System.getProperty("user.home")), false);
        var stack = new StackRequest(files, engine, Path.of(args[FOLDER], "target"), "test", List.of());
        var settings = new RunSettings(Duration.ofMinutes(1), true, false, Optional.of(Duration.ofSeconds(1)));
        System.out.println(BEGINS);
        try {
            new UpService(StackTester.stacks())
                    .up(new UpRequest(stack, UpChoices.NONE, settings, false), new Printing());
        } catch (StackTrouble trouble) {
            System.out.println(trouble.getMessage());
            trouble.details().forEach(System.out::println);
            System.exit(TROUBLE);
        }
    }

    private static final class Printing implements Messages {
        @Override
        public void info(String line) {
            System.out.println(line);
        }

        @Override
        public void warn(String line) {
            System.out.println("! " + line);
        }
    }

    /** Waits until the work begins. */
    void begun() throws IOException {
        String line = output.readLine();
        while (line != null && !line.equals(BEGINS)) {
            line = output.readLine();
        }
    }

    /** Kills it as {@code kill -9} does. */
    void kill() {
        process.toHandle().destroyForcibly(); // which leaves its output to be read
    }

    /** Waits for its end; what it printed, and last the code that it ended with. */
    String end() throws IOException, InterruptedException {
        String printed = String.join("\n", output.lines().toList());
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            kill();
        }
        return printed + "\nended with " + process.waitFor();
    }
}
