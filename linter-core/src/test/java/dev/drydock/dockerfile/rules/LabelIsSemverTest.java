package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIsSemverTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new LabelIsSemver()).with(Labels.SCHEMA, Map.of("label", "semver"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1.4", "v1.4.0", "1.04.0", "1.4.0-", "latest", "1.4.0-01"})
    void reportsOtherText(String value) {
        rule.reports("LABEL label=\"" + value + "\"\n            #" + "~".repeat(value.length()) + "^ `label` is `"
                        + value + "`, which is no semantic version; write it like `1.4.0`\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1.4.0", "0.0.1-rc.1", "1.4.0+build.5", "1.4.0-alpha-2.x+a.1", "$VALUE", ""})
    void acceptsTheRightFormAndWhatABuildGives(String value) {
        rule.accepts("LABEL label=\"" + value + "\" other=other\n");
    }
}
