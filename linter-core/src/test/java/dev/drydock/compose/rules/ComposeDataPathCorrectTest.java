package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeDataPathCorrectTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposeDataPathCorrect());

    @Test
    void reportsTheFolderOfAnotherVersion() {
        rule.reports("""
                services:
                  new:
                    image: postgres:18.1-alpine
                    volumes:
                      - new:/var/lib/postgresql/data
                            #~~~~~~~~~~~~~~~~~~~~~~^ `postgres:18.1-alpine` keeps its data in `/var/lib/postgresql`, not...
                  old:
                    image: postgres:17
                    volumes:
                      - old:/var/lib/postgresql
                            #~~~~~~~~~~~~~~~~~^ `postgres:17` keeps its data in `/var/lib/postgresql/data`, not in...
                  metrics:
                    image: influxdb:2.7
                    volumes:
                      - metrics:/var/lib/influxdb
                                #~~~~~~~~~~~~~~~^ `influxdb:2.7` keeps its data in `/var/lib/influxdb2`, not in...
                """).withoutFix();
    }

    @Test
    void reportsTheFolderOfAnotherBuildAndOfAnotherProduct() {
        rule.reports("""
                services:
                  vendor:
                    image: bitnami/postgresql:17
                    volumes:
                      - data:/var/lib/postgresql/data
                             #~~~~~~~~~~~~~~~~~~~~~~^ `bitnami/postgresql:17` keeps its data in `/bitnami/postgresql`...
                  mysql:
                    image: mysql:${TAG}
                    volumes:
                      - mysql-data:/data
                                   #~~~^ `mysql` keeps its data in `/var/lib/mysql`, not in `/data`; mount the volume at...
                  redis:
                    image: redis:7.4
                    volumes:
                      - redis-data:/var/lib/redis
                                   #~~~~~~~~~~~~^ `redis:7.4` keeps its data in `/data`, not in `/var/lib/redis`; mount...
                """);
    }

    @Test
    void reportsAMisspeltFolderOfTheHostAsWell() {
        rule.reports("""
                services:
                  db:
                    image: postgres:16
                    volumes:
                      - ./db:/var/lib/postgres/data
                             #~~~~~~~~~~~~~~~~~~~~^ `postgres:16` keeps its data in `/var/lib/postgresql/data`, not in...
                """);
    }

    @Test
    void reportsAVolumeThatASettingLeavesBehind() {
        rule.reports("""
                services:
                  db:
                    image: postgres:16
                    environment:
                      PGDATA: /pg/data
                    volumes:
                      - db:/var/lib/postgresql/data
                           #~~~~~~~~~~~~~~~~~~~~~~^ `postgres:16` keeps its data in `/pg/data`, not in `/var/lib/...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: postgres:18, volumes: [data:/var/lib/postgresql]}",
                "{image: postgres:18, volumes: [data:/var/lib/postgresql/18/docker]}",
                "{image: postgres:18, volumes: [data:/var/lib/postgresql/data], environment: [PGDATA=/var/lib/postgresql/data]}",
                "{image: postgres, volumes: [data:/var/lib/postgresql/data]}",
                "{image: 'postgres:${TAG}', volumes: [data:/var/lib/postgresql]}",
                "{image: postgres:17, volumes: [data:/var/lib/postgresql/data, db-dump:/dump]}",
                "{image: postgres:17, volumes: [db-backups:/backups]}",
                "{image: postgres:17, volumes: [./data:/import:ro]}",
                "{image: postgres:17, volumes: [./postgres:/etc/postgresql]}",
                "{image: postgres:17, volumes: [./seed/db:/docker-entrypoint-initdb.d]}",
                "{image: mysql:8, volumes: [./mysql-files:/var/lib/mysql-files]}",
                "{image: neo4j:5, volumes: [plugins:/plugins, logs:/logs]}",
                "{image: mongo:7, volumes: [config:/data/configdb]}",
                "{image: grafana/grafana, volumes: [./dashboards:/var/lib/grafana/dashboards]}",
                "{image: mysql:8, volumes: ['data:$WHERE']}",
                "{image: acme/db, volumes: [data:/data]}",
                "{image: postgres:17, volumes: [data:/pg], env_file: .env}",
            })
    void acceptsTheRightFolderAndWhatIsNoData(String service) {
        rule.accepts("services:\n  db: " + service + "\n");
    }
}
