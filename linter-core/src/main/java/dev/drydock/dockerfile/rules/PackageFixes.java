package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Pipeline;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.text.TextEdit;
import java.util.List;

/** Changes of calls of package managers. */
final class PackageFixes {
    private PackageFixes() {}

    /** Offers to write something into a script; nothing where it is a JSON array, whose quotes differ. */
    static Finding insert(PlacedScript place, Finding finding, int offset, String text) {
        return isShellForm(place)
                ? finding.fix(
                        Fix.safe("Add `" + text.replaceFirst("^;", "").strip() + "`", TextEdit.insert(offset, text)))
                : finding;
    }

    /** Offers to run something right after a command that succeeded. */
    static Finding runAfter(PlacedScript place, Finding finding, Command command, String next) {
        // Behind `&&` a failure of the command would no longer stop a script that `set -e` stops.
        String joint = ExitOnError.stopsAt(place, command) ? "; " : " && ";
        return isPiped(place, command) || command.substituted()
                ? finding
                : insert(place, finding, command.span().end(), joint + next);
    }

    /** Whether a command writes to or reads from a pipe. */
    static boolean isPiped(PlacedScript place, Command command) {
        return place.script().pipelines().stream().anyMatch(pipe -> pipe.span().contains(command.span()));
    }

    /** Whether a command reads what another one writes, such as the answers of {@code yes}. */
    static boolean readsPipe(PlacedScript place, Command command) {
        return place.script().pipelines().stream()
                .map(Pipeline::stages)
                .map(stages -> stages.subList(1, Math.max(1, stages.size())))
                .flatMap(List::stream)
                .anyMatch(stage -> stage.span().contains(command.span()));
    }

    private static boolean isShellForm(PlacedScript place) {
        return place.instruction() instanceof Run run && run.command() instanceof CommandLine.ShellForm;
    }
}
