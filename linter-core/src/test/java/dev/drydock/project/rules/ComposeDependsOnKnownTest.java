package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeDependsOnKnownTest {
    private final RuleTester<ProjectModel> rule = RuleTester.project(new ComposeDependsOnKnown());

    @Test
    void proposesNoServiceToItself() {
        rule.reports(Map.of("compose.yaml", """
                services:
                  api2:
                    image: api:1
                    depends_on: [api1]
                                 #~~^ `api2` needs `api1`, but there is no such service
                """));
    }

    @Test
    void reportsEveryKindOfNeed() {
        rule.reports(Map.of("compose.yaml", """
                services:
                  web:
                    image: web:1
                    extends: bas
                             #~^ `web` needs `bas`, but there is no such service; did you mean `base`?
                    depends_on:
                      - databaze
                        #~~~~~~^ `web` needs `databaze`, but there is no such service; did you mean `database`?
                    links: ["mq:queue"]
                             #^ `web` needs `mq`, but there is no such service
                    volumes_from: [data:ro]
                                   #~~^ `web` needs `data`...
                    network_mode: service:vpn
                                          #~^ `web` needs `vpn`...
                  base:
                    image: base:1
                  database:
                    image: postgres:17
                """.replace(
                                "                  #~~~^", "                   #~~~^".substring(1))))
                .withoutFix();
    }

    @Test
    void knowsTheServicesOfFilesBesideIt() {
        rule.accepts(Map.of(
                "compose.yaml",
                "services: {db: {image: postgres}}",
                "tools-compose.yaml",
                "services: {admin: {image: adminer, depends_on: [db]}}"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "web: {image: web, depends_on: {db: {condition: service_started, required: false}}}",
                "web: {image: web, extends: {file: base.yaml, service: web}}",
                "web: {image: web, volumes_from: ['container:db']}",
                "web: {image: web, network_mode: 'service:$VPN'}",
                "web: {depends_on: [db]}",
            })
    void acceptsWhatMayBeElsewhere(String service) {
        rule.accepts(Map.of("compose.yaml", "services:\n  " + service + "\n"));
    }

    @Test
    void acceptsAnythingWhereFilesAreIncluded() {
        rule.accepts(Map.of("compose.yaml", "include: [db.yaml]\nservices: {web: {image: web, depends_on: [db]}}"));
    }
}
