package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIsSpdxTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new LabelIsSpdx()).with(Labels.SCHEMA, Map.of("label", "spdx"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Apache License 2", "MIT OR", "(MIT", "MIT Apache-2.0", "GPL", "MIT WITH"})
    void reportsOtherText(String value) {
        rule.reports("LABEL label=\"" + value + "\"\n            #" + "~".repeat(value.length()) + "^ `label` is `"
                        + value + "`, which is no SPDX expression; write it like `Apache-2.0 OR MIT`\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "MIT",
                "apache-2.0",
                "GPL-2.0-or-later WITH Classpath-exception-2.0",
                "(MIT OR Apache-2.0) AND BSD-3-Clause",
                "GPL-2.0+",
                "LicenseRef-acme",
                "$VALUE",
                ""
            })
    void acceptsTheRightFormAndWhatABuildGives(String value) {
        rule.accepts("LABEL label=\"" + value + "\" other=other\n");
    }
}
