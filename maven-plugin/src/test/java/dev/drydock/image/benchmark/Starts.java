package dev.drydock.image.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares how soon an application is up in a container that takes its classes from an archive, and in one that does not;
 * both bring the same runtime along.
 */
final class Starts {
    /** The one without an archive. */
    static final String IMAGE = Kind.PLAIN.image();

    /** How long a start may take for each second of one without an archive. */
    private static final double MOST = 0.75;

    private static final String UP = "Started Shop in";

    private final MavenRun maven;
    private final String version;
    private final String base;
    private final Path caches;
    private final PrintStream out;

    Starts(MavenRun maven, String version, String base, Path caches, PrintStream out) {
        this.maven = maven;
        this.version = version;
        this.base = base;
        this.caches = caches;
        this.out = out;
    }

    private enum Kind {
        PLAIN,
        ARCHIVE;

        private String image() {
            return "drydock-benchmark/start-" + name().toLowerCase(Locale.ROOT) + ":1";
        }
    }

    /** Whether it holds, by medians. */
    boolean run(int rounds) throws IOException, InterruptedException {
        for (Kind kind : Kind.values()) {
            build(kind);
        }
        Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);
        for (int round = 0; round < rounds; round++) {
            for (Kind kind : Kind.values()) {
                times.computeIfAbsent(kind, any -> new ArrayList<>()).add(up(kind));
            }
        }
        long archive = ImageBenchmark.median(times.getOrDefault(Kind.ARCHIVE, List.of()));
        long plain = ImageBenchmark.median(times.getOrDefault(Kind.PLAIN, List.of()));
        double ratio = (double) archive / plain;
        out.printf(
                "%-36s %5d ms, without %5d ms: %.2f times, of at most %.2f; all: %s%n",
                "up after the start, from an archive", archive, plain, ratio, MOST, times);
        return ratio <= MOST;
    }

    private void build(Kind kind) throws IOException, InterruptedException {
        var goals = new ArrayList<>(List.of("compile", Contender.DRYDOCK.goal(Contender.Destination.ENGINE, version)));
        goals.addAll(Contender.DRYDOCK.options(base, kind.image(), caches));
        goals.add("-Dstack.image.runtime.jlink=true");
        goals.add("-Dstack.image.runtime.cds=" + (kind == Kind.ARCHIVE));
        goals.add("-Dstack.image.runtime.cdsSeconds=120");
        maven.lastGoal(Map.of(), goals);
    }

    /** Milliseconds from the command to the line that says that it is up. */
    private static long up(Kind kind) throws IOException, InterruptedException {
        String name = "drydock-benchmark-start";
        long begun = System.nanoTime();
        Process container = new ProcessBuilder("docker", "run", "--rm", "--name", name, kind.image())
                .redirectErrorStream(true)
                .start();
        var log = new StringBuilder();
        try (var lines =
                new BufferedReader(new InputStreamReader(container.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.append(line).append('\n');
                if (line.contains(UP)) {
                    long time = (System.nanoTime() - begun) / 1_000_000;
                    stop(name);
                    lines.lines().forEach(rest -> log.append(rest).append('\n'));
                    container.waitFor();
                    return time;
                }
            }
        }
        throw new IOException(kind.image() + " did not come up:\n" + log);
    }

    private static void stop(String name) throws IOException, InterruptedException {
        new ProcessBuilder("docker", "kill", name)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
