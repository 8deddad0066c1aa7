package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIsGitHashTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new LabelIsGitHash()).with(Labels.SCHEMA, Map.of("label", "hash"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"main", "8c5611", "8c5611g", "v1.0.0"})
    void reportsOtherText(String value) {
        rule.reports("LABEL label=\"" + value + "\"\n            #" + "~".repeat(value.length()) + "^ `label` is `"
                        + value + "`, which is no git hash; write 7 to 40 hex digits\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"8c5611e", "8C5611E7D0D3AB0C4F23E5A9E4F1B6C2D3E4F5A6", "$VALUE", ""})
    void acceptsTheRightFormAndWhatABuildGives(String value) {
        rule.accepts("LABEL label=\"" + value + "\" other=other\n");
    }
}
