package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeBuildOrImageTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeBuildOrImage());

    private static final String BOTH = "services:\n  web:\n    build: .\n    image: acme/web:1\n";

    @Test
    void reportsServicesWithBoth() {
        rule.reports("""
                services:
                  web:
                    build: .
                    image: acme/web:1
                    #~~~~~~~~~~~~~~~^ `web` has `build` too, so that it may be pulled or built; set `pull_policy`, or...
                """).withoutFix();
    }

    @Test
    void acceptsOneOfThemOrAPolicy() {
        rule.accepts("services: {a: {build: .}, b: {image: 'acme/b:1'}}\n");
        rule.accepts(BOTH + "    pull_policy: build\n");
    }

    @Test
    void doesNotAskForThePolicyIfToldSo() {
        rule.with(ComposeBuildOrImage.CHECK_PULL_POLICY, false)
                .reports(BOTH + "    #~~~~~~~~~~~~~~~^ `web` has `build` too...\n    pull_policy: build\n");
    }
}
