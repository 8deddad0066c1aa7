package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Word;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a stage is for, as far as its name tells. */
public final class StagePurpose {
    private static final Set<String> DEVELOPMENT =
            Set.of("build", "builder", "ci", "debug", "dev", "devcontainer", "devel", "development", "test", "tests");

    /** Further names of stages that are built for their own sake. */
    private static final Set<String> TARGETS = Set.of(
            "artifact",
            "artifacts",
            "bench",
            "check",
            "checks",
            "coverage",
            "docs",
            "export",
            "final",
            "format",
            "lint",
            "linter",
            "local",
            "output",
            "prod",
            "production",
            "release",
            "runtime",
            "testing",
            "validate",
            "vendor");

    private StagePurpose() {}

    /** Whether the name says that the stage is for developing, building or testing, not for running. */
    public static boolean isDevelopment(Stage stage) {
        return isNamed(stage, DEVELOPMENT);
    }

    /** Whether the name says that people build the stage with {@code --target}: to develop, check or deliver. */
    public static boolean isTarget(Stage stage) {
        return isNamed(stage, TARGETS) || isDevelopment(stage) && !isNamed(stage, Set.of("build", "builder"));
    }

    private static boolean isNamed(Stage stage, Set<String> words) {
        return stage.name().map(Word::text).stream()
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[-_.]")))
                .anyMatch(words::contains);
    }
}
