package dev.drydock.compose.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataStoreTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "postgres:16.3-alpine, /var/lib/postgresql/data, 5432",
        "postgres:18, /var/lib/postgresql, 5432",
        "docker.io/library/postgres:18beta1-alpine, /var/lib/postgresql, 5432",
        "public.ecr.aws/docker/library/postgres:17, /var/lib/postgresql/data, 5432",
        "timescale/timescaledb:2.17.2-pg16, /var/lib/postgresql/data, 5432",
        "pgvector/pgvector:pg18, /var/lib/postgresql, 5432",
        "postgis/postgis:17-3.5, /var/lib/postgresql/data, 5432",
        "bitnami/postgresql:17, /bitnami/postgresql, 5432",
        "bitnamilegacy/mongodb, /bitnami/mongodb, 27017",
        "influxdb:1.8, /var/lib/influxdb, 8086",
        "influxdb:2.7-alpine, /var/lib/influxdb2, 8086",
        "docker.elastic.co/elasticsearch/elasticsearch:8.17.0, /usr/share/elasticsearch/data, 9200",
        "'${REGISTRY}/postgres:17', ,",
        "'mysql:${TAG}', /var/lib/mysql, 3306",
        "memcached:1.6, , 11211",
        "nginx:1.27, ,",
        "acme/postgres, ,",
    })
    void knowsFolderAndPortByImageAndVersion(String image, String folder, Integer port) {
        Optional<DataStore> store = store("image: " + image);
        assertThat(store.flatMap(DataStore::folder)).isEqualTo(Optional.ofNullable(folder));
        assertThat(store.map(known -> known.ports().get(0))).isEqualTo(Optional.ofNullable(port));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/var/lib/postgresql", "/var/lib/postgresql/data", "/var/lib/postgresql/18/docker"})
    void takesAnyVersionsFolderIfTheVersionIsNotKnown(String folder) {
        assertThat(store("image: postgres:alpine").orElseThrow().keepsDataIn(folder))
                .isTrue();
    }

    @Test
    void knowsTheFoldersOfOtherVersionsAndBuilds() {
        DataStore postgres18 = store("image: postgres:18").orElseThrow();
        assertThat(postgres18.isFolderOfAnother("/var/lib/postgresql/data")).isTrue();
        assertThat(postgres18.isFolderOfAnother("/bitnami/postgresql")).isTrue();
        assertThat(postgres18.isFolderOfAnother("/var/lib/postgresql")).isFalse();
        assertThat(postgres18.isFolderOfAnother("/backups")).isFalse();
    }

    @Test
    void saysNothingOfWhatIsBuilt() {
        assertThat(store("{build: ., image: postgres:17}")).isEmpty();
    }

    private static Optional<DataStore> store(String service) {
        String indented = service.startsWith("{") ? " " + service : "\n    " + service;
        var file = ComposeFile.read(SourceText.of("compose.yaml", "services:\n  db:" + indented + "\n"));
        return DataStore.of(file.service("db").orElseThrow());
    }
}
