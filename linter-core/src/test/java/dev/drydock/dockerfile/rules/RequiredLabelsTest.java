package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredLabelsTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new RequiredLabels())
            .with(Labels.SCHEMA, Map.of("team", "text", "version", "semver"));

    @Test
    void reportsEachMissingLabelOfAnImage() {
        rule.reports("""
                FROM alpine:3.20 AS base
                LABEL version=1.0.0
                FROM base
                     #~~^ the label `team` is missing; add `LABEL team=...`
                LABEL tea=shop
                FROM alpine:3.20 AS other
                     #~~~~~~~~~^ the label `team` is missing; add `LABEL team=...`
                     #~~~~~~~~~^ the label `version` is missing; add `LABEL version=...`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM a AS b\nLABEL team=shop\nFROM b\nLABEL version=1.0.0",
                "FROM a AS b\nFROM c\nCOPY --from=b /x /x\nLABEL \"team\"=shop version=$V",
                "FROM a\nONBUILD LABEL team=shop version=1.0.0",
                "RUN make",
                "FROM a\nLABEL Team=shop VERSION=1.0.0",
            })
    void acceptsLabelsOfTheStageOrOneBelow(String text) {
        rule.accepts(text + "\n");
    }

    @Test
    void asksForNothingWithoutASchema() {
        RuleTester.dockerfile(new RequiredLabels()).accepts("FROM alpine:3.20\n");
    }
}
