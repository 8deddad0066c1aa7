package dev.drydock.image.benchmark;

import dev.drydock.image.benchmark.Contender.Destination;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the image of a Spring Boot application in turn with jib-maven-plugin, on the same base, and compares the
 * medians of how long the goals took; then those of how soon the application is up, with an archive of class data and
 * without, and how large its image is with a runtime of its own. CONTRIBUTING says how it is run.
 */
final class ImageBenchmark {
    private static final Path ENGINE = Path.of("/var/run/docker.sock");
    private static final double MEGABYTE = 1e6;
    private static final double SMALL = 0.4;

    private final MavenRun maven;
    private final String version;
    private final String base;
    private final Path folder;
    private final PrintStream out;
    private int changes;

    private ImageBenchmark(MavenRun maven, String version, String base, Path folder, PrintStream out) {
        this.maven = maven;
        this.version = version;
        this.base = base;
        this.folder = folder;
        this.out = out;
    }

    /** What is compared, and how long ours may take for each second of the other's. */
    private enum Case {
        COLD("cold, into the engine", Destination.ENGINE, 1.05),
        SAME("nothing changed, into the engine", Destination.ENGINE, 0.4),
        CHANGED("one class changed, into the engine", Destination.ENGINE, 0.6);

        private final String title;
        private final Destination destination;
        private final double most;

        Case(String title, Destination destination, double most) {
            this.title = title;
            this.destination = destination;
            this.most = most;
        }
    }

    /**
     * Arguments: Maven's home, the local repository, our version, a base with Java, one with the libraries that Java needs,
     * rounds, and a folder to work in.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[6]).toAbsolutePath());
        Path project = copied(Path.of("src/test/resources/shop"), folder.resolve("shop"));
        var maven = new MavenRun(Path.of(arguments[0]), Path.of(arguments[1]), project);
        int rounds = Integer.parseInt(arguments[5]);
        boolean held = new ImageBenchmark(maven, arguments[2], arguments[3], folder, System.out).run(rounds);
        held &= new Starts(maven, arguments[2], arguments[4], folder.resolve("caches"), System.out).run(rounds);
        held &= isSmall(Starts.IMAGE, target(Contender.DRYDOCK), System.out);
        if (!held) {
            System.exit(1);
        }
    }

    private boolean run(int rounds) throws IOException, InterruptedException {
        maven.lastGoal(Map.of(), List.of("dependency:resolve", "compile"));
        Map<Case, Map<Contender, List<Long>>> times = new EnumMap<>(Case.class);
        for (int round = 0; round < rounds; round++) {
            for (Case each : Case.values()) {
                change(each);
                for (Contender contender : inTurn(round)) {
                    prepare(each, contender);
                    times.computeIfAbsent(each, any -> new EnumMap<>(Contender.class))
                            .computeIfAbsent(contender, any -> new ArrayList<>())
                            .add(maven.lastGoal(Map.of(), goals(each, contender)));
                }
            }
        }
        boolean held = true;
        for (Case each : Case.values()) {
            held &= told(each, times.getOrDefault(each, Map.of()));
        }
        for (Case each : List.of(Case.SAME, Case.CHANGED)) {
            held &= few(sent(each), each);
        }
        return held;
    }

    /** Who comes first changes: what one has left to the disk to do the next one suffers from. */
    private static List<Contender> inTurn(int round) {
        var contenders = new ArrayList<>(List.of(Contender.values()));
        if (round % 2 == 1) {
            Collections.reverse(contenders);
        }
        return contenders;
    }

    private boolean told(Case each, Map<Contender, List<Long>> times) {
        long ours = median(times.getOrDefault(Contender.DRYDOCK, List.of()));
        long theirs = median(times.getOrDefault(Contender.JIB, List.of()));
        double ratio = (double) ours / theirs;
        out.printf(
                "%-36s %5d ms, jib %5d ms: %.2f times, of at most %.2f; all: %s%n",
                each.title, ours, theirs, ratio, each.most, times);
        return ratio <= each.most;
    }

    /** Bytes that our goal sends to the engine, counted apart from the times since that costs some. */
    private long sent(Case each) throws IOException, InterruptedException {
        change(each);
        prepare(each, Contender.DRYDOCK);
        try (var proxy = CountingProxy.before(ENGINE, folder)) {
            maven.lastGoal(Map.of("DOCKER_HOST", proxy.address()), goals(each, Contender.DRYDOCK));
            return proxy.taken();
        }
    }

    private boolean few(long bytes, Case each) {
        out.printf("%-36s %.3f MB sent to the engine, of less than 1%n", each.title, bytes / MEGABYTE);
        return bytes < MEGABYTE;
    }

    /** Sizes in the engine, unpacked. */
    private static boolean isSmall(String own, String full, PrintStream out) throws IOException, InterruptedException {
        double ratio = (double) size(own) / size(full);
        out.printf(
                "%-36s %.0f MB, with a base of Java %.0f MB: %.2f times, of at most %.2f%n",
                "size with a runtime of its own", size(own) / MEGABYTE, size(full) / MEGABYTE, ratio, SMALL);
        return ratio <= SMALL;
    }

    private static long size(String image) throws IOException, InterruptedException {
        Process inspection = new ProcessBuilder("docker", "image", "inspect", "--format", "{{.Size}}", image)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String size = new String(inspection.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (inspection.waitFor() != 0) {
            throw new IOException("The engine does not have " + image);
        }
        return Long.parseLong(size);
    }

    private List<String> goals(Case each, Contender contender) {
        var goals = new ArrayList<>(List.of("compile", contender.goal(each.destination, version)));
        goals.addAll(contender.options(base, target(contender), caches(contender)));
        return goals;
    }

    private void prepare(Case each, Contender contender) throws IOException, InterruptedException {
        if (each == Case.COLD) {
            delete(caches(contender));
            new ProcessBuilder("docker", "image", "rm", "--force", target(contender))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    private void change(Case each) throws IOException {
        if (each == Case.CHANGED) {
            Path price = maven.project().resolve("src/main/java/com/example/shop/Price.java");
            changes++;
            Files.writeString(price, Files.readString(price).replaceAll("CENTS = \\d+", "CENTS = " + changes));
        }
    }

    private Path caches(Contender contender) {
        return folder.resolve("caches").resolve(contender.name());
    }

    private static String target(Contender contender) {
        return "drydock-benchmark/" + contender.name().toLowerCase(Locale.ROOT) + ":1";
    }

    static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static Path copied(Path from, Path into) throws IOException {
        delete(into);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, into.resolve(from.relativize(file).toString()));
            }
        }
        return into;
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
