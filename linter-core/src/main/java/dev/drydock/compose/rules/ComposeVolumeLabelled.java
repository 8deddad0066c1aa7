package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.TextEdit;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags named volumes without a label that tells which project they belong to. */
public final class ComposeVolumeLabelled implements ConfigurableRule<ComposeFile> {
    static final RuleOption<String> LABEL = RuleOption.text(
            "label",
            "project",
            "Label that each volume must have; a prefix such as `com.example.` may stand before it.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-volume-labelled",
                        Severity.OFF,
                        Family.COMPOSE_VOLUMES,
                        "A named volume without a label for its project")
                .because(
                        "A script that backs up or cleans up volumes finds them by label, whatever Compose or a `name` calls"
                                + " them: `docker volume ls --filter label=project=shop`. Volumes that are `external` are labelled"
                                + " where they are made.")
                .example("""
                        services:
                          db:
                            image: postgres:17.2
                            volumes:
                              - db-data:/var/lib/postgresql/data
                        volumes:
                          db-data:
                        """, """
                        services:
                          db:
                            image: postgres:17.2
                            volumes:
                              - db-data:/var/lib/postgresql/data
                        volumes:
                          db-data:
                            labels:
                              project: ${COMPOSE_PROJECT_NAME}
                        """)
                .options(LABEL)
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file, RuleOptions options) {
        String label = options.get(LABEL);
        return file.volumes().stream()
                .filter(volume -> !volume.isExternal() && !isLabelled(volume, label))
                .map(volume -> {
                    var finding = Finding.at(
                            volume.span(),
                            "the volume `" + volume.key() + "` has no label `" + label
                                    + "`; add it, so that scripts find" + " the volumes of this project");
                    return fix(file, volume, label).map(finding::fix).orElse(finding);
                });
    }

    private static boolean isLabelled(Resource volume, String label) {
        return volume.section().pairs("labels").stream()
                .map(pair -> pair.name().shown())
                .anyMatch(name -> name.equals(label) || name.endsWith("." + label));
    }

    /** Adds the label below what is said of the volume, if that stands in lines of its own and has no labels yet. */
    private static Optional<Fix> fix(ComposeFile file, Resource volume, String label) {
        SourceText source = file.source();
        boolean nothing = volume.entry().value() instanceof YamlScalar scalar
                && scalar.span().isEmpty();
        boolean block = volume.entry().value() instanceof YamlMapping mapping
                && !mapping.flow()
                && !mapping.entries().isEmpty()
                && volume.entry().valueSpan().equals(mapping.span());
        if (volume.section().has("labels") || !nothing && !block || !hasLinesOfItsOwn(file, volume)) {
            return Optional.empty();
        }
        int key = block ? volume.entry().value().span().start() : volume.span().start();
        String indent = " ".repeat(source.position(key).column() - 1 + (block ? 0 : 2));
        int end = source.line(source.lineOf(volume.entry().span().end())).end();
        String text = source.lineBreak() + indent + "labels:" + source.lineBreak() + indent + "  " + label
                + ": ${COMPOSE_PROJECT_NAME}";
        return Optional.of(
                Fix.safe("Label it with the name that Compose gives the project", TextEdit.insert(end, text)));
    }

    private static boolean hasLinesOfItsOwn(ComposeFile file, Resource volume) {
        return file.top()
                .mapping()
                .entry("volumes")
                .filter(volumes -> volumes.value() instanceof YamlMapping all
                        && !all.flow()
                        && all.span().contains(volume.span()))
                .isPresent();
    }
}
