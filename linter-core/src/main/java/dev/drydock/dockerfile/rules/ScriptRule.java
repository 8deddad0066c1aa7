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
    /** A rule at work on one file: what it had to know of the file as a whole it knows by now. */
    interface Judge {
        /** Everything in one script that breaks the rule. */
        Stream<Finding> check(PlacedScript place);
    }

    /** Everything in one script that breaks the rule. */
    Stream<Finding> check(DockerfileModel file, PlacedScript place);

    /** Gets ready for the scripts of a file; a rule that has to look at all of the file does so here, once. */
    default Judge judge(DockerfileModel file) {
        return place -> check(file, place);
    }

    /** Everything outside of scripts that breaks the rule. */
    default Stream<Finding> checkElsewhere(DockerfileModel file) {
        return Stream.empty();
    }

    @Override
    default Stream<Finding> check(DockerfileModel file) {
        return Stream.concat(checkElsewhere(file), file.placedScripts().flatMap(judge(file)::check));
    }
}
