package dev.drydock.image.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs goals in a project by a Maven of its own.
 *
 * @param maven its home
 * @param repository the local one
 */
record MavenRun(Path maven, Path repository, Path project) {
    /** A line of Maven that begins with the milliseconds since it started, and tells of a goal or of the end. */
    private static final Pattern STEP =
            Pattern.compile("(?m)^(\\d+) \\[INFO] (?:\\R\\d+ \\[INFO] )?(?:--- \\S+ .*---|BUILD SUCCESS)$");

    /**
     * How long the last goal took, from its being begun to its end, in milliseconds. What Maven needs to start, and to
     * compile, is not in it.
     */
    long lastGoal(Map<String, String> variables, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                maven.resolve("bin/mvn").toString(),
                "-B",
                "-Dstyle.color=never",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dmaven.repo.local=" + repository));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        String log = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Maven failed:\n" + log);
        }
        List<Long> times = STEP.matcher(log)
                .results()
                .map((MatchResult step) -> Long.parseLong(step.group(1)))
                .toList();
        return times.get(times.size() - 1) - times.get(times.size() - 2);
    }
}
