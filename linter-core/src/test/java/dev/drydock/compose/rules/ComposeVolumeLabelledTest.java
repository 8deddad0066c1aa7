package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeVolumeLabelledTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeVolumeLabelled());

    @Test
    void labelsWithTheProject() {
        rule.reports("""
                volumes:
                  a: # of the database
                  ^ the volume `a` has no label `project`; add it, so that scripts find the volumes of this project
                  b:
                  ^ the volume `b` has no label `project`; add it, so that scripts find the volumes of this project
                      driver: local
                """).fixedTo("""
                volumes:
                  a: # of the database
                    labels:
                      project: ${COMPOSE_PROJECT_NAME}
                  b:
                      driver: local
                      labels:
                        project: ${COMPOSE_PROJECT_NAME}
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"a: {}", "a: {labels: [backup=daily]}", "a:\n    labels:\n      backup: daily"})
    void reportsButLeavesToPeopleWhatHasLabelsOrBraces(String volume) {
        rule.reports("volumes:\n  " + volume.replaceFirst("(?=\\n|$)", "\n  ^ the volume `a` has no label...") + "\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "volumes: {\n  a: ,\n  ^ the volume `a`...\n  b: {labels: {project: x}}}\n",
                "x-all: &all {\n  a: }\n  ^ the volume `a`...\nvolumes: *all\n",
                "x-all: &all {\n  a: }\n  ^ the volume `a`...\nvolumes:\n  <<: *all\n"
            })
    void leavesToPeopleWhatStandsInBraces(String volumes) {
        rule.reports(volumes).withoutFix();
    }

    @Test
    void asksForTheLabelThatIsSet() {
        rule.with(ComposeVolumeLabelled.LABEL, "backup").accepts("volumes:\n  a: {labels: [backup=daily]}\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"a: {labels: [project=shop]}", "a: {labels: {com.acme.project: shop}}", "a: {external: true}"})
    void acceptsWhatIsLabelledOrMadeElsewhere(String volume) {
        rule.accepts("volumes:\n  " + volume + "\n");
    }
}
