package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.stream.Stream;

/**
 * A rule that judges each script by itself. The linter reads a script once, shows it to all rules of this kind and
 * forgets it, so that neither time nor memory grows with the number of rules.
 */
public interface ScriptRule extends Rule<DockerfileModel> {
    /** Everything in one script that breaks the rule. */
    Stream<Finding> check(DockerfileModel file, PlacedScript place);

    @Override
    default Stream<Finding> check(DockerfileModel file) {
        return file.placedScripts().flatMap(place -> check(file, place));
    }
}
