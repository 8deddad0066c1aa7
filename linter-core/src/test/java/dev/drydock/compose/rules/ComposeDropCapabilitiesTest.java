package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeDropCapabilitiesTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeDropCapabilities());

    @Test
    void reportsServicesThatDropNothing() {
        rule.reports("""
                services:
                  web:
                  #~^ `web` keeps capabilities that it may not need; add `cap_drop: [ALL]`
                    image: acme/web:1
                """).withoutFix();
    }

    @Test
    void reportsWhatComesOnTop() {
        rule.reports("""
                services:
                  web:
                    image: acme/web:1
                    cap_drop: [MKNOD]
                    cap_add:
                      - NET_ADMIN
                        #~~~~~~~^ `NET_ADMIN` is more than `web` has by default; drop `ALL` and add back only what it needs
                  all:
                    image: acme/all:1
                    cap_drop: [ALL]
                    cap_add: [all]
                              #~^ `all` is more than `all` has by default; name the capabilities that it needs
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "cap_drop: [ALL]",
                "{cap_drop: [CAP_ALL], cap_add: [CHOWN]}",
                "{cap_drop: ['${DROPPED}'], cap_add: [CHOWN]}",
                "cap_drop: [MKNOD]"
            })
    void acceptsWhatDropsAllOrMayDoSo(String keys) {
        rule.accepts("x-caps: &caps\n  " + keys + "\nservices:\n  a:\n    image: acme/a:1\n    <<: *caps\n");
    }
}
