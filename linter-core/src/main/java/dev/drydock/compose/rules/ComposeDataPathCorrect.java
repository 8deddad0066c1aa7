package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.service.DataPlace;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags volumes for the data of a store that lie where this version of its image writes nothing. */
public final class ComposeDataPathCorrect implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-data-path-correct",
                        Severity.ERROR,
                        Family.COMPOSE_VOLUMES,
                        "A volume for data at a path that the image does not use")
                .because("The store writes to its own folder, and the volume stays empty: all looks well until the"
                        + " container is removed. Folders differ between versions and builds of an image; PostgreSQL 18"
                        + " moved from `/var/lib/postgresql/data` to `/var/lib/postgresql`. A volume above the folder does"
                        + " not help where the image declares the folder as a volume of its own.")
                .example("""
                        services:
                          db:
                            image: postgres:18.1
                            volumes:
                              - db-data:/var/lib/postgresql/data
                        volumes:
                          db-data:
                        """, """
                        services:
                          db:
                            image: postgres:18.1
                            volumes:
                              - db-data:/var/lib/postgresql
                        volumes:
                          db-data:
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return DataPlace.of(file)
                .filter(place -> !place.mayBeMoved())
                .flatMap(place -> place.misplaced().stream()
                        .map(mount -> Finding.at(
                                mount.target().span(),
                                "`" + place.image() + "` keeps its data in `" + place.folder() + "`, not in `"
                                        + mount.target() + "`; mount the volume at `" + place.folder() + "`")));
    }
}
