package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.service.DataPlace;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags data stores whose data goes with their container. */
public final class ComposePersistentData implements Rule<ComposeFile> {
    /** What is there for tests starts anew each time. */
    private static final Pattern TEST =
            Pattern.compile("(?:^|[-_./])(?:tests?|testing|e2e|ci)(?:$|[-_./])", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-persistent-data",
                        Severity.ERROR,
                        Family.COMPOSE_VOLUMES,
                        "A data store with nothing mounted where its data lies")
                .because("What a container writes is gone once it is removed, as `down` and an update of the image do."
                        + " Mount a named volume at the folder of the data. Where the data may go, say so with `tmpfs`."
                        + " Services and files for tests are left alone.")
                .example("""
                        services:
                          db:
                            image: postgres:17.2
                        """, """
                        services:
                          db:
                            image: postgres:17.2
                            volumes:
                              - db-data:/var/lib/postgresql/data
                        volumes:
                          db-data:
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return TEST.matcher(file.source().name()).find()
                ? Stream.empty()
                : DataPlace.of(file)
                        .filter(place -> place.isToStay() && !isForTests(place))
                        .filter(place ->
                                place.keeper().isEmpty() && place.misplaced().isEmpty() && !place.isInMemory())
                        .map(place -> Finding.at(
                                place.service().span(),
                                "`" + place.service().name() + "` mounts nothing at `" + place.folder() + "`, where `"
                                        + place.image() + "` keeps its data; mount a named volume there"));
    }

    private static boolean isForTests(DataPlace place) {
        return Stream.concat(
                        Stream.of(place.service().name()),
                        place.service().profiles().stream().map(Object::toString))
                .anyMatch(name -> TEST.matcher(name).find());
    }
}
