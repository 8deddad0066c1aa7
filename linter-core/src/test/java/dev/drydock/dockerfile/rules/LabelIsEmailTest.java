package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIsEmailTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new LabelIsEmail()).with(Labels.SCHEMA, Map.of("label", "email"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"the team", "Jane <jane@example.com>", "jane@localhost", "@example.com"})
    void reportsOtherText(String value) {
        rule.reports("LABEL label=\"" + value + "\"\n            #" + "~".repeat(value.length()) + "^ `label` is `"
                        + value + "`, which is no e-mail address; write it like `team@example.com`\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"team@example.com", "a.b+c@mail.example.org", "$VALUE", ""})
    void acceptsTheRightFormAndWhatABuildGives(String value) {
        rule.accepts("LABEL label=\"" + value + "\" other=other\n");
    }
}
