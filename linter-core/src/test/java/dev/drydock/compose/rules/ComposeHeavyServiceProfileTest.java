package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeHeavyServiceProfileTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeHeavyServiceProfile());

    @Test
    void reportsHeavyServicesThatNothingNeeds() {
        rule.reports("""
                services:
                  search:
                  #~~~~^ `search` is heavy and starts with every `up`; give it `profiles`, such as `[search]`
                    image: docker.elastic.co/elasticsearch/elasticsearch:${VERSION}
                  dashboard:
                    image: kibana:9.0.1
                    profiles: [search]
                    depends_on: [search]
                """).withoutFix();
    }

    @Test
    void acceptsWhatOthersNeedAndWhatIsLight() {
        rule.accepts("""
                services:
                  web:
                    image: acme/web:1
                    depends_on: [search]
                  search:
                    image: opensearchproject/opensearch:3
                  cache:
                    image: redis:8
                """);
    }

    @Test
    void takesTheImagesOfTheConfiguration() {
        rule.with(ComposeHeavyServiceProfile.IMAGES, List.of("acme/*")).reports("""
                services:
                  model:
                  #~~~^ `model` is heavy...
                    image: acme/model:1
                  search:
                    image: opensearchproject/opensearch:3
                """);
    }
}
