package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelsTest {
    private static final String MAIN = "services: {app: {image: i, depends_on: [db]}}";

    @Test
    void includesWithFolderAndVariablesOfItsOwn() {
        Loading loading = Loading.of("include: [db/compose.yaml]\n" + MAIN)
                .file("db/compose.yaml", "services: {db: {image: \"db:$TAG\", build: ., environment: [TAG]}}")
                .file("db/.env", "TAG=16");
        assertThat(loading.yaml())
                .contains("context: /work/proj/db", "image: db:16", "TAG: \"16\"")
                .contains("depends_on:\n      db:");
        assertThat(loading.variable("TAG", "17").yaml()).contains("image: db:17");
    }

    @Test
    void includesFilesOverEachOtherFromAGivenFolder() {
        Loading loading = Loading.of(
                        "include: [{path: [db/a.yaml, db/b.yaml], project_directory: ., env_file: db.env}]\n" + MAIN)
                .file("db/a.yaml", "services: {db: {image: db, build: .}}")
                .file("db/b.yaml", "services: {db: {hostname: $NAME}}")
                .file("db.env", "NAME=primary");
        assertThat(loading.yaml()).contains("context: /work/proj\n", "hostname: primary");
    }

    @Test
    void refusesTwoThingsOfOneName() {
        Loading loading = Loading.of("include: [db.yaml]\nservices: {db: {image: a}}")
                .file("db.yaml", "services: {db: {image: b}}");
        assertThat(loading.errors())
                .containsExactly("compose.yaml:2:12: services.db conflicts with what an included file says of it;"
                        + " override it in a file of its own");
        assertThat(Loading.of("include: [db.yaml]\nservices: {db: {image: a}}")
                        .file("db.yaml", "services: {db: {image: a}}")
                        .errors())
                .isEmpty();
    }

    @Test
    void endsInACircle() {
        assertThat(Loading.of("include: [a.yaml]")
                        .file("a.yaml", "include: [compose.yaml]")
                        .errors())
                .containsExactly("a.yaml:1:11: Files include each other: compose.yaml includes a.yaml includes"
                        + " compose.yaml");
        assertThat(Loading.of("include: [gone.yaml]").errors())
                .containsExactly("compose.yaml:1:11: There is no file `gone.yaml` to include");
    }
}
