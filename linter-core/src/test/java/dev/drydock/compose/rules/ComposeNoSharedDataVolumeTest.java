package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNoSharedDataVolumeTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeNoSharedDataVolume());

    @Test
    void reportsAVolumeOnceThatSeveralServicesWriteTo() {
        rule.reports("""
                services:
                  a: {image: x, volumes: [pages:/srv, tmp:/tmp]}
                  b:
                    volumes:
                      - pages:/www
                        #~~~^ `a` and `b` both write to the volume `pages`; give each its own, or mount it with `ro` where...
                  c: {volumes: [pages:/www]}
                """).withoutFix();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "pages:/www:ro",
                "{type: volume, source: pages, target: /www, read_only: true}",
                "./pages:/www",
                "/pages",
                "$PAGES:/www",
                "others:/www"
            })
    void acceptsReadersAndOtherMounts(String volume) {
        rule.accepts("services:\n  a: {image: x, volumes: [pages:/srv, pages:/again]}\n  b:\n    volumes:\n      - "
                + volume + "\n");
    }

    @Test
    void acceptsWorkersOfOneImageButNoTwoServersOfOneStore() {
        rule.accepts("services:\n  a: &a {image: acme/app:1, volumes: [media:/media]}\n  b: *a\n");
        rule.reports("""
                services:
                  a: &a
                    image: mysql:8.4
                    volumes:
                      - data:/var/lib/mysql
                        #~~^ `a` and `b` both write to the volume `data`; give each its own, or mount it with `ro` where it...
                  b: *a
                """);
    }
}
