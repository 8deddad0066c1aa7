package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that judges each script by itself. The linter reads a script once, shows it to all rules of this kind and
 * forgets it, so that neither time nor memory grows with the number of rules.
 */
public interface ScriptRule extends Rule<DockerfileModel> {
    /** A rule at work on one file: what it had to know of the file as a whole it knows by now. */
    interface Judge {
        /** Everything in one script that breaks the rule. Scripts come from several threads, in any order. */
        Stream<Finding> check(PlacedScript place);

        /** What can be said only now that all scripts were seen. */
        default Stream<Finding> finish() {
            return Stream.empty();
        }
    }

    /**
     * The programs that the rule is about: it is shown the scripts of {@code RUN} that call one of them, and no other.
     * If there are none, it is shown every script.
     */
    default Set<String> programs() {
        return Set.of();
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
        var bench = new ScriptBench<>(List.of(this), Function.identity(), file);
        Stream<Finding> scripts = file.placedScripts()
                .<Finding>mapMulti((place, found) -> bench.check(place, (rule, finding) -> found.accept(finding)));
        Stream<Finding> end =
                Stream.of(bench).mapMulti((one, found) -> one.finish((rule, finding) -> found.accept(finding)));
        return Stream.of(checkElsewhere(file), scripts, end).flatMap(Function.identity());
    }
}
