package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;

class ComposePinnedDigestTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposePinnedDigest());

    @Test
    void reportsImagesWithoutADigest() {
        rule.reports("""
                services:
                  a:
                    image: redis:7.4
                           #~~~~~~~^ `redis:7.4` may be pushed again with other content; add its digest, as `@sha256:...`
                  b:
                    image: redis
                           #~~~^ `redis` may be...
                """).withoutFix();
    }

    @Test
    void acceptsDigestsOwnImagesAndWhatIsNotKnown() {
        rule.accepts("""
                services:
                  a:
                    image: redis@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                  b:
                    image: redis:${TAG}
                  c:
                    image: acme/c:1
                    build: .
                  d:
                    image: redis@${DIGEST}
                """);
    }
}
