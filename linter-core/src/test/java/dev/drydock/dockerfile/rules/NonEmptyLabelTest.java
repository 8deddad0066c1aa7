package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonEmptyLabelTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new NonEmptyLabel()).with(Labels.SCHEMA, Map.of("team", "text"));

    @Test
    void reportsAnEmptyValue() {
        rule.reports("""
                LABEL team=""
                           #^ the label `team` is empty; give it a value
                LABEL "team"=' '
                             #~^ the label `team` is empty; give it a value
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LABEL team=shop", "LABEL other=\"\"", "LABEL team=$TEAM", "LABEL team=\"${TEAM:-}\""})
    void acceptsAValueAndWhatABuildMayGive(String text) {
        rule.accepts(text + "\n");
    }
}
