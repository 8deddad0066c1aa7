package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelIsTimestampTest {
    private final RuleTester<DockerfileModel> rule =
            RuleTester.dockerfile(new LabelIsTimestamp()).with(Labels.SCHEMA, Map.of("label", "rfc3339"));

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "yesterday",
                "2026-01-31",
                "2026-02-30T12:00:00Z",
                "2026-01-31T12:00Z",
                "2026-01-31T12:00:00",
                "1769860800"
            })
    void reportsOtherText(String value) {
        rule.reports("LABEL label=\"" + value + "\"\n            #" + "~".repeat(value.length()) + "^ `label` is `"
                        + value + "`, which is no time of RFC 3339; write it like `2026-01-31T12:00:00Z`\n")
                .withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"2026-01-31T12:00:00Z", "2026-01-31t12:00:00.123z", "2026-01-31 12:00:00+01:00", "$VALUE", ""})
    void acceptsTheRightFormAndWhatABuildGives(String value) {
        rule.accepts("LABEL label=\"" + value + "\" other=other\n");
    }
}
