package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Word;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** What a stage is for, as far as its name tells. */
final class StagePurpose {
    private static final Set<String> DEVELOPMENT =
            Set.of("build", "builder", "ci", "debug", "dev", "devcontainer", "devel", "development", "test", "tests");

    private StagePurpose() {}

    /** Whether the name says that the stage is for developing, building or testing, not for running. */
    static boolean isDevelopment(Stage stage) {
        return stage.name().map(Word::text).stream()
                .flatMap(name -> Arrays.stream(name.toLowerCase(Locale.ROOT).split("[-_.]")))
                .anyMatch(DEVELOPMENT::contains);
    }
}
