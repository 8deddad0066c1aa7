package dev.drydock.speed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings stacks up and down. */
sealed interface Contestant {
    /** What is asked of it. */
    enum Order {
        UP,
        DOWN,
        DOWN_WITH_VOLUMES
    }

    /**
     * What an order took.
     *
     * @param whole seconds from the start of the process to its end
     * @param own seconds of the goal alone, as it says itself; the same where there is no difference
     */
    record Time(double whole, double own) {}

    /** Does it in a folder; fails if it can't be done. */
    Time run(Order order, Path folder) throws IOException;

    /** One by a program, as a user at a shell has it done. */
    sealed interface Program extends Contestant {
        /** The command for an order. */
        List<String> command(Order order);

        /** What of the whole time, in seconds, is its own, by what it printed. */
        double own(String printed, double whole);

        @Override
        default Time run(Order order, Path folder) throws IOException {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command(order))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.onExit().join().exitValue();
            double whole = (System.nanoTime() - began) / 1e9;
            if (code != 0) {
                throw new IllegalStateException(command(order) + " ended with " + code + ":\n" + printed);
            }
            return new Time(whole, own(printed, whole));
        }
    }

    /** Docker Compose. */
    record Compose() implements Program {
        @Override
        public List<String> command(Order order) {
            var command = new ArrayList<>(List.of("docker", "compose", "--progress", "quiet"));
            command.addAll(
                    switch (order) {
                        case UP -> List.of("up", "--detach", "--wait");
                        case DOWN -> List.of("down");
                        case DOWN_WITH_VOLUMES -> List.of("down", "--volumes");
                    });
            return command;
        }

        @Override
        public double own(String printed, double whole) {
            return whole;
        }
    }

    /**
     * Our goals, by a Maven of their own.
     *
     * @param maven its program
     * @param repository the local repository in which the plugin is installed
     * @param version the plugin's
     */
    record Goals(String maven, String repository, String version) implements Program {
        private static final Pattern OWN = Pattern.compile("Stack \\S+ is (?:up|down) after ([\\d.]+) s");

        @Override
        public List<String> command(Order order) {
            String goal = "dev.drydock:stack-maven-plugin:" + version + ":" + (order == Order.UP ? "up" : "down");
            var command = new ArrayList<>(
                    List.of(maven, "--offline", "--batch-mode", "-Dmaven.repo.local=" + repository, goal));
            if (order == Order.DOWN_WITH_VOLUMES) {
                command.add("-Dstack.volumes");
            }
            return command;
        }

        @Override
        public double own(String printed, double whole) {
            Matcher said = OWN.matcher(printed);
            if (!said.find()) {
                throw new IllegalStateException("The goal does not say how long it took:\n" + printed);
            }
            return Double.parseDouble(said.group(1));
        }
    }

    /** What our goals do, in a process that has done it before, as a Maven daemon has: the same without the start of Java. */
    record Warm() implements Contestant {
        @Override
        public Time run(Order order, Path folder) {
            var stack = new SilentStack(folder);
            long began = System.nanoTime();
            switch (order) {
                case UP -> stack.up();
                case DOWN -> stack.down(false);
                case DOWN_WITH_VOLUMES -> stack.down(true);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Time(seconds, seconds);
        }
    }
}
