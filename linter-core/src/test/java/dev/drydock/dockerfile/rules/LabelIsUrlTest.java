package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIsUrlTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new LabelIsUrl()).with(Labels.SCHEMA, Map.of("label", "url"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"example.com", "/path", "https://", "https://a b", "mailto:a@example.com"})
    void reportsOtherText(String value) {
        rule.reports("LABEL label=\"" + value + "\"\n            #" + "~".repeat(value.length()) + "^ `label` is `"
                        + value + "`, which is no URL; write scheme and host\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "https://example.com/shop?a=b#c",
                "http://localhost:8080",
                "git+ssh://git@example.com/a.git",
                "$VALUE",
                ""
            })
    void acceptsTheRightFormAndWhatABuildGives(String value) {
        rule.accepts("LABEL label=\"" + value + "\" other=other\n");
    }
}
