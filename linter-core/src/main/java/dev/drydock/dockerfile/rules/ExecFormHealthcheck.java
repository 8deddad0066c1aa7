package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags health checks in shell form. */
public final class ExecFormHealthcheck implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "exec-form-healthcheck",
                        Severity.OFF,
                        Family.COMMAND,
                        "`HEALTHCHECK` whose command runs through a shell")
                .because(
                        "A shell form needs a shell in the image, which small images lack, and starts one at each probe."
                                + " Write the command as a JSON array.")
                .example("""
                        FROM postgres:17.6
                        HEALTHCHECK --interval=10s CMD pg_isready -U postgres
                        """, """
                        FROM postgres:17.6
                        HEALTHCHECK --interval=10s CMD ["pg_isready", "-U", "postgres"]
                        """)
                .standsFor(Peer.HADOLINT, "DL3025")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage ->
                        stage.withDeferred(Healthcheck.class).flatMap(healthcheck -> check(file, stage, healthcheck)));
    }

    private static Stream<Finding> check(DockerfileModel file, Stage stage, Healthcheck healthcheck) {
        if (!(healthcheck.command() instanceof CommandLine.ShellForm form)
                || form.script().isEmpty()
                || form.looksLikeExecForm()) {
            return Stream.empty();
        }
        var finding = Finding.at(
                healthcheck.type().span(), "the health check starts a shell at each probe; write it as a JSON array");
        return Stream.of(PlainCommand.toExecForm(file, stage, healthcheck, form)
                .map(finding::fix)
                .orElse(finding));
    }
}
