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
import java.util.Map;
import java.util.stream.Collectors;
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
                        .filter(env -> env.pairs().size() > 1)
                        .flatMap(env -> check(file, stage, env)));
    }

    private static Stream<Finding> check(DockerfileModel file, Stage stage, Env env) {
        Map<String, Long> set = env.pairs().stream()
                .collect(Collectors.groupingBy(pair -> pair.name().text(), Collectors.counting()));
        return env.pairs().stream().flatMap(pair -> check(file, stage, env, pair, set));
    }

    private static Stream<Finding> check(
            DockerfileModel file, Stage stage, Env env, KeyValue pair, Map<String, Long> set) {
        Template value = Template.of(pair.value(), file.syntax().escape());
        return value.variables()
                .filter(variable -> isSetByAnother(set, pair, variable.name()))
                .filter(variable -> stage.variables()
                        .at(variable.name(), env.span().start())
                        .isEmpty())
                .map(variable -> Finding.at(
                        variable.span(),
                        "`%1$s` is set by this same `ENV` and has no value yet here; set it in an `ENV` before this one"
                                .formatted(variable.name())));
    }

    private static boolean isSetByAnother(Map<String, Long> set, KeyValue pair, String name) {
        return set.getOrDefault(name, 0L) > (pair.name().text().equals(name) ? 1 : 0);
    }
}
