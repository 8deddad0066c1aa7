package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.Template;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags values of an {@code ENV} that use a variable which only the same {@code ENV} sets. */
public final class NoEnvSelfReference implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-env-self-reference",
                        Severity.ERROR,
                        Family.VARIABLES,
                        "`ENV` that uses a variable it sets itself")
                .because(
                        "All values of an `ENV` are expanded before any of its variables is set, so the reference gives the"
                                + " value from before the line, or nothing. Write two `ENV` instructions.")
                .example("""
                        FROM alpine:3.22
                        ENV APP_HOME=/srv/app APP_DATA=$APP_HOME/data
                        """, """
                        FROM alpine:3.22
                        ENV APP_HOME=/srv/app
                        ENV APP_DATA=$APP_HOME/data
                        """)
                .standsFor(Peer.HADOLINT, "DL3044");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions(Env.class)
                        .flatMap(env -> env.pairs().stream().flatMap(pair -> check(file, stage, env, pair))));
    }

    private static Stream<Finding> check(DockerfileModel file, Stage stage, Env env, KeyValue pair) {
        Template value = Template.of(pair.value(), file.syntax().escape());
        return value.variables()
                .filter(variable -> isSetByAnother(env, pair, variable.name()))
                .filter(variable -> stage.variables()
                        .at(variable.name(), env.span().start())
                        .isEmpty())
                .map(variable -> Finding.at(
                        variable.span(),
                        "`%1$s` is set by this same `ENV` and has no value yet here; set it in an `ENV` before this one"
                                .formatted(variable.name())));
    }

    private static boolean isSetByAnother(Env env, KeyValue pair, String name) {
        return env.pairs().stream()
                .anyMatch(other -> !other.equals(pair) && other.name().text().equals(name));
    }
}
