package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaHeapFollowsContainerTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new JavaHeapFollowsContainer());

    @Test
    void reportsWhatTheServiceSets() {
        rule.reports(Map.of("compose.yaml", """
                services:
                  api:
                    image: example/api:1.4
                    mem_limit: 512m
                    command: java -Xms64m -Xmx1024m -jar app.jar
                                          #~~~~~~~^ the heap may grow to `1024m`, but service `api` gets `512m` for everything; use `-XX:MaxRAMPercentage`
                  search:
                    image: elasticsearch:9.1.2
                    environment:
                      ES_JAVA_OPTS: -Xms1g -Xmx1g
                                           #~~~~^ the heap may grow to `1g`, but service `search` gets `1G` for everything...
                    deploy:
                      resources:
                        limits:
                          memory: 1G
                """));
    }

    @Test
    void reportsWhatTheImageSetsOnceForAllServices() {
        String compose = """
                services:
                  api: {build: ., mem_limit: 1g}
                  worker: {build: ., mem_limit: 2g}
                """;
        rule.reports(Map.of("compose.yaml", compose, "Dockerfile", """
                FROM eclipse-temurin:21-jre
                ENV JAVA_TOOL_OPTIONS="-XX:MaxHeapSize=3g -Dx=y"
                                       #~~~~~~~~~~~~~~~~^ the heap may grow to `3g`, but service `api` gets `1g`...
                ENTRYPOINT ["java", "-Xmx4096M", "-jar", "app.jar"]
                                     #~~~~~~~^ the heap may grow to `4096M`...
                """));
    }

    @Test
    void heedsWhatTheServiceOverrides() {
        rule.accepts(Map.of("compose.yaml", """
                services:
                  api:
                    build: .
                    mem_limit: 1g
                    command: java -Xmx700m -jar app.jar
                    environment:
                      JAVA_TOOL_OPTIONS: ""
                """, "Dockerfile", """
                FROM eclipse-temurin:21-jre
                ENV JAVA_TOOL_OPTIONS=-Xmx3g
                CMD java -Xmx4g -jar app.jar
                """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "mem_limit: 2g, command: java -Xmx1g -jar a.jar",
                "command: java -Xmx64g -jar a.jar",
                "mem_limit: $LIMIT, command: java -Xmx1g -jar a.jar",
                "mem_limit: 1g, command: java -Xmx$HEAP -jar a.jar",
                "mem_limit: 0, command: java -Xmx1g -jar a.jar",
                "mem_limit: 1g, command: java -Xms2g -jar a.jar"
            })
    void accepts(String service) {
        rule.accepts(Map.of("compose.yaml", "services:\n  api: {image: \"example/api:1.4\", " + service + "}\n"));
    }
}
