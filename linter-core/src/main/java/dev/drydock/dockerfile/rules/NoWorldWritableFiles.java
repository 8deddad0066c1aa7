package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.FileMode;
import dev.drydock.dockerfile.command.StageText;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags modes that let everyone write, or set the setuid or setgid bit. */
public final class NoWorldWritableFiles implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-world-writable-files",
                        Severity.WARNING,
                        Family.USER,
                        "Files that everyone may write, or that run with their owner's rights")
                .because(
                        "A file that everyone may write is one that an intruder may replace, a program with the setuid bit"
                                + " a way to become its owner. Give the files to the user that needs them, and to nobody else.")
                .example(
                        "FROM alpine:3.22\nRUN chmod -R 777 /var/lib/app\n",
                        "FROM alpine:3.22\nRUN chown -R 65532 /var/lib/app && chmod -R u+rwX /var/lib/app\n")
                .standsFor(Peer.SONAR, "S2612");
    }

    @Override
    public Set<String> programs() {
        return Set.of("chmod", "find");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs())
                .map(command -> command.is("find") ? executed(command).unwrapped() : command)
                .filter(command -> command.is("chmod"))
                .flatMap(chmod -> changed(place.stage(), chmod));
    }

    @Override
    public Stream<Finding> checkElsewhere(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Transfer.class).flatMap(transfer -> copied(stage, transfer)));
    }

    private static Stream<Finding> copied(Stage stage, Transfer transfer) {
        return transfer.statement().flag("chmod").map(Flag::value).stream()
                .flatMap(mode -> finding(stage.expand(mode), mode.span()).stream());
    }

    private static Stream<Finding> changed(Stage stage, Command chmod) {
        Options options = chmod.options();
        return options.has("--reference")
                ? Stream.of()
                : options.operands().stream()
                        .limit(1)
                        .flatMap(mode -> finding(StageText.of(stage, mode), mode.span()).stream());
    }

    private static Optional<Finding> finding(Optional<String> mode, Span span) {
        return mode.flatMap(text ->
                FileMode.risk(text).map(risk -> Finding.at(span, "mode `%s` %s".formatted(text, risk))));
    }

    /** The command that {@code find -exec} runs, or {@code find} itself. */
    private static Command executed(Command find) {
        List<Word> words = find.words();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).text().startsWith("-exec")) {
                return new Command(
                        List.of(), words.subList(i + 1, words.size()), List.of(), find.substituted(), find.span());
            }
        }
        return find;
    }
}
