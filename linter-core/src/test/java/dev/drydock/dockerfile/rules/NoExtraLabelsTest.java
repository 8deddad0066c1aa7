package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoExtraLabelsTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new NoExtraLabels()).with(Labels.SCHEMA, Map.of("team", "text"));

    @Test
    void reportsWhatTheSchemaLacks() {
        rule.reports("""
                LABEL team=shop taem=shop
                                #~~^ the schema has no label `taem`; did you mean `team`?
                LABEL "release"=1
                      #~~~~~~~^ the schema has no label `release`
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"LABEL team=shop", "LABEL 'team'=", "LABEL $KEY=1", "ENV a=b"})
    void acceptsWhatItLists(String text) {
        rule.accepts(text + "\n");
    }

    @Test
    void saysNothingWithoutASchema() {
        RuleTester.dockerfile(new NoExtraLabels()).accepts("LABEL a=b\n");
    }
}
