package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags keys of labels that break Docker's guidelines for them. */
public final class ValidLabelKey implements Rule<DockerfileModel> {
    private static final Pattern KEY = Pattern.compile("[a-z](?:[a-z0-9]|[.-](?=[a-z0-9]))*");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");
    private static final List<String> RESERVED = List.of("com.docker.", "io.docker.", "org.dockerproject.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("valid-label-key", Severity.INFO, Family.METADATA, "A label key that Docker advises against")
                .because(
                        "Keys begin with a lower-case letter and hold lower-case letters, digits, single periods and single"
                                + " hyphens, so that every tool can search for them. `com.docker.`, `io.docker.` and"
                                + " `org.dockerproject.` belong to Docker. Begin a key with a domain of your own, turned round.")
                .example(
                        "FROM alpine:3.20\nLABEL Build_Number=\"17\"\n",
                        "FROM alpine:3.20\nLABEL com.example.build-number=\"17\"\n")
                .standsFor(Peer.HADOLINT, "DL3048");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Label.class)
                        .flatMap(label -> label.pairs().stream())
                        .filter(pair -> !isVariable(stage, pair))
                        .flatMap(pair -> fault(Labels.key(pair))
                                .map(fault -> Finding.at(
                                        pair.name().span(), "the label key `" + Labels.key(pair) + "` " + fault))
                                .stream()));
    }

    /** Whether a variable of the file has a part in the key; a dollar sign that begins none is a fault. */
    private static boolean isVariable(Stage stage, KeyValue pair) {
        return VARIABLE.matcher(pair.name().text())
                .results()
                .anyMatch(variable -> stage.variables()
                        .at(variable.group(1), pair.name().span().start())
                        .isPresent());
    }

    private static Optional<String> fault(String key) {
        Optional<String> reserved = RESERVED.stream().filter(key::startsWith).findFirst();
        if (reserved.isPresent()) {
            return Optional.of("lies in `" + reserved.get() + "`, which is Docker's own; use a domain of yours");
        }
        return KEY.matcher(key).matches()
                ? Optional.empty()
                : Optional.of("breaks the rules for keys; use lower-case letters, digits, single periods and hyphens");
    }
}
