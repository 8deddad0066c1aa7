package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Finding;
import java.util.stream.Stream;

/** A rule that looks at all of a file before it judges the scripts, or remembers what it saw in them. */
public interface PreparedScriptRule extends ScriptRule {
    @Override
    Judge judge(DockerfileModel file);

    @Override
    default Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return judge(file).check(place);
    }
}
