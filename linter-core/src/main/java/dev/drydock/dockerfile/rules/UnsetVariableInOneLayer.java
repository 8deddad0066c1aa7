package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code unset} of an {@code ENV} at the end of a {@code RUN}, where it lasts for no other command. */
public final class UnsetVariableInOneLayer implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "unset-variable-in-one-layer",
                        Severity.WARNING,
                        Family.LAYERS,
                        "`unset` of a variable that `ENV` sets")
                .because(
                        "`unset` ends with its `RUN`: later steps and the containers have the variable as before, and its"
                                + " value is in the image. Set what only the build needs in the `RUN` that needs it, or"
                                + " declare it with `ARG`.")
                .example("""
                        FROM alpine:3.22
                        ENV BUILD_MODE=release
                        RUN ./build.sh && unset BUILD_MODE
                        """, """
                        FROM alpine:3.22
                        RUN BUILD_MODE=release ./build.sh
                        """)
                .standsFor(Peer.SONAR, "S6581");
    }

    @Override
    public Set<String> programs() {
        return Set.of("unset");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return lastUnsets(place)
                .flatMap(unset -> unset.options().operands().stream())
                .filter(name -> isSetByEnv(place.stage(), name))
                .map(name -> Finding.at(
                        name.span(),
                        "`unset %s` ends with this `RUN`, and the image keeps the `ENV`; set it where it is needed"
                                .formatted(name)));
    }

    /** The {@code unset} commands behind which a script does nothing more. */
    private static Stream<Command> lastUnsets(PlacedScript place) {
        List<Command> commands = place.script().effectiveCommands();
        int start = commands.size();
        while (start > 0 && commands.get(start - 1).is("unset")) {
            start--;
        }
        return commands.subList(start, commands.size()).stream()
                .filter(command -> !command.options().has("-f", "-n"));
    }

    private static boolean isSetByEnv(Stage stage, Word name) {
        return stage.variables()
                .at(name.text(), name.span().start())
                .filter(definition -> definition.kind() == Definition.Kind.ENV)
                .isPresent();
    }
}
