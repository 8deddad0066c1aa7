package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposePersistentDataTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposePersistentData());

    @Test
    void reportsAStoreWithoutAMountForItsData() {
        rule.reports("""
                services:
                  db:
                  #^ `db` mounts nothing at `/var/lib/postgresql/data`, where `postgres:17.2` keeps its data; mount a named...
                    image: postgres:17.2
                    volumes:
                      - ./init:/docker-entrypoint-initdb.d:ro
                      - backups:/backups
                """).withoutFix();
    }

    @Test
    void reportsWhatASettingMovesElsewhere() {
        rule.reports("""
                services:
                  db:
                  #^ `db` mounts nothing at `/pg`, where `postgres` keeps its data; mount a named volume there
                    image: postgres:${TAG}
                    environment:
                      PGDATA: /pg
                """);
    }

    @Test
    void reportsACacheThatIsToldToKeepItsData() {
        rule.reports("""
                services:
                  queue:
                  #~~~^ `queue` mounts nothing at `/data`, where `redis:7.4` keeps its data; mount a named volume there
                    image: redis:7.4
                    command: redis-server --appendonly yes
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: postgres:17, volumes: [data:/var/lib/postgresql/data]}",
                "{image: postgres:17, volumes: [./data:/var/lib/postgresql/data/]}",
                "{image: postgres:17, volumes: [/var/lib/postgresql/data]}",
                "{image: postgres:17, volumes: ['${DATA}:/var/lib/postgresql/data']}",
                "{image: postgres:17, volumes: [{type: volume, source: data, target: /var/lib/postgresql/data}]}",
                "{image: postgres:17, volumes: [data:/pg], environment: [PGDATA=/pg/17]}",
                "{image: postgres:17, environment: {PGDATA: $WHERE}}",
                "{image: postgres:17, volumes: [data:$WHERE]}",
                "{image: postgres:17, volumes_from: [data]}",
                "{image: postgres:17, tmpfs: /var/lib/postgresql/data}",
                "{image: postgres:17, tmpfs: ['/var/lib/postgresql/data:rw,size=1g']}",
                "{image: postgres:17, profiles: [test]}",
                "{image: postgres:17, extends: {file: base.yaml, service: db}}",
                "{image: postgres:17, build: .}",
                "{image: mongo, command: 'mongod --dbpath=/srv/mongo', volumes: [data:/srv/mongo]}",
                "{image: mongo, command: [mongod, --dbpath, /srv/mongo], volumes: [data:/srv]}",
                "{image: minio/minio, command: 'server --console-address :9001 /export', volumes: [data:/export]}",
                "{image: minio/minio, entrypoint: sh, command: -c 'mkdir -p /s3/a && minio server /s3', volumes: [s3:/s3]}",
                "{image: minio/minio, command: 'server http://minio{1...4}/data{1...2}', volumes: [s3:/data1]}",
                "{image: redis:7.4}",
                "{image: redis:7.4, command: [--appendonly, 'no']}",
                "{image: memcached:1.6}",
                "{image: nginx:1.27}",
                "{image: $IMAGE}",
            })
    void acceptsDataThatIsKeptOrMayGo(String service) {
        rule.accepts("services:\n  db: " + service + "\n");
    }

    @Test
    void leavesTestsAlone() {
        rule.accepts("services:\n  test-db:\n    image: mysql:8.4\n");
    }

    @Test
    void leavesAWrongPathToItsOwnRule() {
        rule.accepts(Map.of("compose.yaml", """
                services:
                  db:
                    image: mysql:8.4
                    volumes:
                      - db-data:/var/lib/postgresql/data
                """));
    }
}
