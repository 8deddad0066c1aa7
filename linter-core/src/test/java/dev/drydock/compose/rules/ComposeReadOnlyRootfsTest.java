package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposeReadOnlyRootfsTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeReadOnlyRootfs());

    @Test
    void reportsServicesThatCanWriteToTheirImage() {
        rule.reports("""
                services:
                  web:
                  #~^ `web` can change the files of its image; set `read_only: true`, with `tmpfs` for scratch files
                    build: .
                  api:
                    image: acme/api:1
                    read_only: false
                    #~~~~~~~~~~~~~~^ `api` can change...
                """).withoutFix();
    }

    @Test
    void acceptsWhatIsReadOnlyOrMayBe() {
        rule.accepts("""
                services:
                  on:
                    image: acme/api:1
                    read_only: true
                  unknown:
                    image: acme/api:1
                    read_only: ${READ_ONLY}
                  override:
                    ports: ["80"]
                """);
    }
}
