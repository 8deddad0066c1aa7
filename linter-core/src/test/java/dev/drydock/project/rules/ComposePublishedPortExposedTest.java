package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposePublishedPortExposedTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposePublishedPortExposed());

    @Test
    void reportsAPortThatIsNotExposed() {
        rule.reports(Map.of(
                        "web/Dockerfile",
                        "FROM a AS base\nEXPOSE 443\nFROM base\nEXPOSE 8080/tcp 53/udp\n",
                        "compose.yaml",
                        """
                services:
                  web:
                    build: web
                    ports:
                      - "8080:80"
                              #^ `web/Dockerfile` exposes `443`, `8080`, `53/udp`, not `80`; publish the port that the program...
                      - target: 53
                                #^ `web/Dockerfile` exposes `443`, `8080`, `53/udp`, not `53`; publish the port that the program...
                      - "443:443"
                """))
                .withoutFix();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "EXPOSE 8080, 80:8080",
        "EXPOSE 80-90, 80:85",
        "ARG P\\nEXPOSE $P, 80:85",
        "CMD a, 80:80",
        "EXPOSE 8080, 80:$P",
        "ARG P=80\\nEXPOSE $P, 80:80"
    })
    void acceptsExposedAndUnknownPorts(String step, String port) {
        rule.accepts(Map.of(
                "Dockerfile",
                "FROM alpine:3.20\n" + step.replace("\\n", "\n") + "\n",
                "compose.yaml",
                "services:\n  web:\n    build: .\n    ports: ['" + port + "']\n"));
    }
}
