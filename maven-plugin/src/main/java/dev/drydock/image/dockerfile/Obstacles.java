package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Malformed;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What keeps a Dockerfile from being built here, as far as its text alone tells. */
final class Obstacles {
    private static final Map<String, Set<String>> FLAGS = Map.of(
            "FROM", Set.of("platform"),
            "ADD", Set.of("chmod", "chown"),
            "COPY", Set.of("chmod", "chown", "from"),
            "HEALTHCHECK", Set.of("interval", "timeout", "start-period", "retries"));

    private Obstacles() {}

    /** The first one on the way to a stage; empty if there is none. */
    static Optional<String> first(DockerfileModel file, Stage target) {
        if (!file.syntax().problems().isEmpty()) {
            return Optional.of("it is not well-formed");
        }
        if (file.syntax().escape() != Scope.ESCAPE) {
            return Optional.of("its escape character is not the usual one");
        }
        return needed(file, target).stream()
                .flatMap(stage -> Stream.concat(stage.from().stream(), stage.instructions().stream()))
                .flatMap(instruction -> of(file.source(), instruction).stream())
                .findFirst();
    }

    /** The same, of an instruction. */
    static Optional<String> of(SourceText source, Instruction instruction) {
        Set<String> known = FLAGS.getOrDefault(instruction.name(), Set.of());
        return Stream.concat(
                        Stream.of(instruction)
                                .filter(each -> each instanceof Run || each instanceof Malformed)
                                .map(each -> "`" + each.name() + "`"),
                        instruction.flags().stream()
                                .map(Flag::name)
                                .filter(name -> !known.contains(name))
                                .map(name -> "`" + instruction.name() + " --" + name + "`"))
                .map(what -> source.locate(instruction.keyword().start()) + ": " + what)
                .findFirst();
    }

    /** A stage and those that it builds on or copies from. */
    private static List<Stage> needed(DockerfileModel file, Stage target) {
        var found = new TreeMap<Integer, Stage>();
        var open = new ArrayDeque<Stage>();
        open.add(target);
        while (!open.isEmpty()) {
            Stage stage = open.remove();
            if (found.put(stage.index(), stage) == null) {
                if (stage.base() instanceof Base.Earlier earlier) {
                    open.add(earlier.stage());
                }
                Stream.concat(stage.instructions(Copy.class), stage.instructions(Add.class))
                        .map(transfer -> file.origin(stage, transfer))
                        .filter(Origin.OfStage.class::isInstance)
                        .forEach(origin -> open.add(((Origin.OfStage) origin).stage()));
            }
        }
        return new ArrayList<>(found.values());
    }
}
