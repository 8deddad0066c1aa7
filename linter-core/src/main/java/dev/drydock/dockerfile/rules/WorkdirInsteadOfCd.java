package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.shell.WordPart;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Flags a {@code cd} that stands for all of its RUN, or for nothing. One that is undone, that follows other commands, or
 * that goes to a folder for scratch is meant for a moment only.
 */
public final class WorkdirInsteadOfCd implements ScriptRule {
    private static final Pattern SCRATCH = Pattern.compile("/(?:var/)?tmp(?:/.*)?");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("workdir-instead-of-cd", Severity.WARNING, Family.SHELL, "`cd` where `WORKDIR` would do")
                .because(
                        "`cd` ends with its `RUN`; the next step begins in the old folder again, which readers and authors"
                                + " overlook. `WORKDIR` holds for the steps behind it, and creates the folder.")
                .example("""
                        FROM node:22-alpine
                        RUN cd /srv/app && npm ci
                        """, """
                        FROM node:22-alpine
                        WORKDIR /srv/app
                        RUN npm ci
                        """)
                .standsFor(Peer.HADOLINT, "DL3003")
                .standsFor(Peer.SONAR, "S6597")
                .standsFor(Peer.TRIVY, "DS-0013")
                .standsFor(Peer.KICS, "f4a6bcd3");
    }

    @Override
    public Set<String> programs() {
        return Set.of("cd");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs()).limit(1).flatMap(any -> check(place.stage(), place.script()).stream());
    }

    private static Optional<Finding> check(Stage stage, Script script) {
        if (!script.certain()) {
            return Optional.empty();
        }
        List<Statement> statements = script.body().statements().stream()
                .filter(statement -> !(statement instanceof Command command && command.is("set")))
                .toList();
        List<Command> changes = statements.stream()
                .filter(Command.class::isInstance)
                .map(Command.class::cast)
                .filter(command -> command.is("cd", "pushd", "popd"))
                .toList();
        if (changes.size() != 1 || !changes.get(0).is("cd")) {
            return Optional.empty();
        }
        Command cd = changes.get(0);
        boolean last = statements.get(statements.size() - 1).equals(cd);
        if (!last && !statements.get(0).equals(cd)) {
            return Optional.empty();
        }
        List<Word> operands = cd.options().operands();
        return operands.size() == 1 && isMeantToStay(stage, operands.get(0))
                ? Optional.of(Finding.at(cd.span(), message(operands.get(0), last)))
                : Optional.empty();
    }

    private static boolean isMeantToStay(Stage stage, Word folder) {
        boolean known = WordPart.flatten(folder.parts())
                .allMatch(part -> part instanceof WordPart.Literal
                        || part instanceof WordPart.Quoted
                        || part instanceof WordPart.Parameter parameter
                                && stage.variables()
                                        .at(parameter.name(), folder.span().start())
                                        .isPresent());
        return known
                && !folder.text().startsWith("-")
                && !SCRATCH.matcher(folder.text()).matches();
    }

    private static String message(Word folder, boolean last) {
        return last
                ? "`cd %1$s` at the end of a `RUN` has no effect; write `WORKDIR %1$s`".formatted(folder)
                : "`cd %1$s` ends with this `RUN`; put `WORKDIR %1$s` before it".formatted(folder);
    }
}
