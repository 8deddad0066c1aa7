package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.KeyValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a file declares its ARGs. */
public final class DeclaredArgs {
    private final Variables globals;
    private final Map<String, Stage> stages = new HashMap<>();

    /** Those of a file. */
    public DeclaredArgs(DockerfileModel file) {
        globals = file.globals();
        for (Stage stage : file.stages()) {
            stage.instructions(Arg.class)
                    .flatMap(arg -> arg.declarations().stream())
                    .map(KeyValue::name)
                    .forEach(name -> stages.putIfAbsent(name.text(), stage));
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return stages.isEmpty() && globals.namesAt(Integer.MAX_VALUE).isEmpty();
    }

    /** Whether a stage declares an ARG of a name. */
    public boolean isInStage(String name) {
        return stages.containsKey(name);
    }

    /** Where else than in a stage an ARG of a name is declared, as words for a message. */
    public Optional<String> elsewhere(Stage stage, String name) {
        if (globals.at(name, Integer.MAX_VALUE).isPresent()) {
            return Optional.of("before the first `FROM`");
        }
        return Optional.ofNullable(stages.get(name))
                .filter(other -> other != stage)
                .map(other -> "in " + other.name().map(word -> "`" + word + "`").orElse("another stage"));
    }
}
