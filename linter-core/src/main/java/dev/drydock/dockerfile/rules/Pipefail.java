package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.SystemShell;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.model.ShellKind;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Operator;
import dev.drydock.dockerfile.shell.Pipeline;
import dev.drydock.dockerfile.shell.Statement;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Shell;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import dev.drydock.text.TextEdit;
import java.util.Set;
import java.util.stream.Stream;

/** Flags pipes in RUN whose first commands may fail unnoticed. */
public final class Pipefail implements ScriptRule {
    /** Shells that know the option; {@code sh} may be one that does not. */
    private static final Set<String> CAPABLE = Set.of("bash", "zsh", "ksh", "mksh", "ash");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("pipefail", Severity.WARNING, Family.SHELL, "A pipe whose first commands may fail unnoticed")
                .because(
                        "A pipe counts as succeeded if its last command did: after a download that broke off, the build goes"
                                + " on and caches the half result. `set -o pipefail` in the `RUN`, or `SHELL [\"/bin/bash\", \"-o\","
                                + " \"pipefail\", \"-c\"]` before it, stops the build; Debian's `sh` does not know the option.")
                .example("""
                        FROM alpine:3.22
                        RUN wget -qO- https://example.com/tool.tar.gz | tar -xz
                        """, """
                        FROM alpine:3.22
                        RUN set -o pipefail && wget -qO- https://example.com/tool.tar.gz | tar -xz
                        """)
                .standsFor(Peer.HADOLINT, "DL4006")
                .standsFor(Peer.KICS, "efbf148a")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.instruction() instanceof Run run && !stops(file, place.stage(), run)
                ? place.script().pipelines().stream()
                        .filter(pipeline -> !isFedByYes(pipeline))
                        .limit(1)
                        .map(pipeline -> finding(place, run, pipeline.pipes().get(0)))
                : Stream.empty();
    }

    /** {@code yes} does not fail but is killed when nobody reads it any more: with the option the pipe would always fail. */
    private static boolean isFedByYes(Pipeline pipeline) {
        return pipeline.stages().size() == 2 && isCall(pipeline.stages().get(0), "yes");
    }

    private static boolean isCall(Statement stage, String name) {
        return stage instanceof Command command && command.is(name);
    }

    /** Whether the shell is told to stop, by SHELL, by {@code set} or by a first line {@code #!/bin/bash -o pipefail}. */
    private static boolean stops(DockerfileModel file, Stage stage, Run run) {
        boolean byShell = stage.shellInForce(run)
                .map(Shell::command)
                .map(CommandLine.ExecForm::arguments)
                .filter(words -> isCapable(words.get(0)))
                .filter(words -> words.stream().anyMatch(word -> word.text().contains("pipefail")))
                .isPresent();
        return byShell || file.source().slice(run.span()).contains("pipefail");
    }

    private static boolean isCapable(Word program) {
        return CAPABLE.contains(Paths.name(program.text()));
    }

    private static Finding finding(PlacedScript place, Run run, Operator pipe) {
        boolean knowsOption = knowsOption(place.stage(), run);
        var finding = Finding.at(
                pipe.span(),
                "if what stands before this pipe fails, the build goes on; "
                        + (knowsOption
                                ? "begin the `RUN` with `set -o pipefail`"
                                : "put `SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]` before the `RUN`"));
        boolean plain = run.heredocs().isEmpty() && run.command() instanceof CommandLine.ShellForm;
        return plain && knowsOption && place.script().pipelines().stream().noneMatch(Pipefail::endsEarly)
                ? finding.fix(Fix.safe(
                        "Begin the `RUN` with `set -o pipefail`",
                        TextEdit.insert(run.command().span().start(), "set -o pipefail && ")))
                : finding;
    }

    /** Whether a part may be killed because the next one has read enough, which the option takes for a failure. */
    private static boolean endsEarly(Pipeline pipeline) {
        return pipeline.stages().stream().anyMatch(stage -> isCall(stage, "yes") || isCall(stage, "head"));
    }

    private static boolean knowsOption(Stage stage, Run run) {
        return stage.shellInForce(run).isEmpty()
                ? stage.root()
                        .image()
                        .filter(image -> SystemShell.isBusybox(image) || SystemShell.isBash(image))
                        .isPresent()
                : stage.shellAt(run) == ShellKind.BASH;
    }
}
