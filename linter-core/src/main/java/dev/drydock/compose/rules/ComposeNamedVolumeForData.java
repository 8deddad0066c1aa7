package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.compose.service.DataPlace;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags anonymous volumes that hold the data of a store. */
public final class ComposeNamedVolumeForData implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-named-volume-for-data",
                        Severity.WARNING,
                        Family.COMPOSE_VOLUMES,
                        "Data of a store in an anonymous volume")
                .because(
                        "After `down`, the next `up` makes a new anonymous volume and nothing leads to the old one, which"
                                + " stays on the disk until someone prunes it. Give the volume a name and declare it.")
                .example("""
                        services:
                          db:
                            image: mysql:8.4
                            volumes:
                              - /var/lib/mysql
                        """, """
                        services:
                          db:
                            image: mysql:8.4
                            volumes:
                              - db-data:/var/lib/mysql
                        volumes:
                          db-data:
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return DataPlace.of(file)
                .filter(DataPlace::isToStay)
                .flatMap(place -> place.keeper().stream()
                        .filter(ServiceVolume::isAnonymous)
                        .map(mount -> Finding.at(
                                mount.target().span(),
                                "the data of `" + place.service().name()
                                        + "` lies in a volume without a name; write `"
                                        + place.service().name()
                                        + "-data:" + mount.target() + "` and declare `"
                                        + place.service().name() + "-data`")));
    }
}
