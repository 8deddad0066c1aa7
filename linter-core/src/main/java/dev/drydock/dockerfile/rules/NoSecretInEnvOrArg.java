package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.SecretNames;
import dev.drydock.rule.SecretValues;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags credentials in {@code ENV} and {@code ARG}, which the image and its history keep. */
public final class NoSecretInEnvOrArg implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-secret-in-env-or-arg",
                        Severity.WARNING,
                        Family.SECRETS,
                        "`ARG` or `ENV` with a name that stands for a credential")
                .because("Whoever gets the image can read its variables with `docker inspect`, and the values of build "
                        + "arguments with `docker history`. Give a credential to the build step that needs it "
                        + "with `RUN --mount=type=secret`, and to the running container when it starts.")
                .example("""
                        FROM node:22-alpine
                        ARG NPM_TOKEN
                        RUN npm ci
                        """, """
                        FROM node:22-alpine
                        RUN --mount=type=secret,id=npm,env=NPM_TOKEN npm ci
                        """)
                .standsFor(Peer.HADOLINT, "DL3064")
                .standsFor(Peer.BUILDKIT, "SecretsUsedInArgOrEnv")
                .standsFor(Peer.SONAR, "S6472")
                .standsFor(Peer.TRIVY, "DS-0031")
                .standsFor(Peer.KICS, "c3e1b6ae");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        Stream<Finding> global = file.globalArgs().flatMap(arg -> check(arg, arg.declarations(), file.globals()));
        return Stream.concat(global, file.stages().stream().flatMap(NoSecretInEnvOrArg::check));
    }

    private static Stream<Finding> check(Stage stage) {
        return Stream.concat(
                stage.withDeferred(Arg.class).flatMap(arg -> check(arg, arg.declarations(), stage.variables())),
                stage.withDeferred(Env.class).flatMap(env -> check(env, env.pairs(), stage.variables())));
    }

    private static Stream<Finding> check(Instruction instruction, List<KeyValue> pairs, Variables variables) {
        int offset = instruction.span().start();
        return pairs.stream()
                .filter(pair -> !pair.name().text().contains("$")
                        && SecretNames.standsForCredential(pair.name().text()))
                .filter(pair -> variables
                        .expand(pair.value(), offset)
                        .filter(SecretValues::isReference)
                        .isEmpty())
                .map(pair -> finding(instruction, pair));
    }

    private static Finding finding(Instruction instruction, KeyValue pair) {
        String advice = instruction instanceof Arg
                ? "is a credential by its name, and the image's history keeps it; use `RUN --mount=type=secret`"
                : "is a credential by its name, and the image keeps it; set it when the container starts";
        Finding finding = Finding.at(pair.name().span(), "`" + instruction.name() + " " + pair.name() + "` " + advice);
        return SecretValues.isPlaceholder(pair.value().text())
                ? finding
                : finding.confidential(pair.value().span());
    }
}
