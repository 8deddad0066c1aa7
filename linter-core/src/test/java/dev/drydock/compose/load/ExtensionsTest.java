package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExtensionsTest {
    @Test
    void takesPathsOfAnotherFileFromItsFolder() {
        Loading loading = Loading.of(
                        "services: {app: {extends: {file: lib/base.yaml, service: base}, volumes: [./x:/x]}}")
                .file("lib/base.yaml", """
                        services:
                          base: {extends: {file: ../common.yaml, service: root}, build: ., env_file: base.env}
                          broken: {nope: true}
                        """)
                .file("common.yaml", "services: {root: {volumes: [./y:/y], tty: true}}")
                .file("lib/base.env", "FROM=lib");
        assertThat(loading.key("build")).isEqualTo("build:\n  context: /work/proj/lib\n  dockerfile: Dockerfile");
        assertThat(loading.key("environment")).isEqualTo("environment:\n  FROM: lib");
        assertThat(loading.key("volumes")).contains("source: /work/proj/y", "source: /work/proj/x");
        assertThat(loading.key("tty")).isEqualTo("tty: true");
    }

    @Test
    void checksTheServiceThatIsExtendedAndNoOther() {
        Loading loading = Loading.of("services: {app: {image: i, extends: {file: base.yaml, service: base}}}")
                .file("base.yaml", "services: {base: {tti: true}, other: {nope: true}}");
        assertThat(loading.errors())
                .containsExactly("base.yaml:1:19: services.base: `tti` is no key of a service; did you mean `tty`?");
    }

    @Test
    void whatItNeedsMustBeThere() {
        Loading loading = Loading.of("services: {app: {extends: {file: base.yaml, service: base}}}")
                .file("base.yaml", "services: {base: {image: i, depends_on: [db]}, db: {image: d}}");
        assertThat(loading.errors()).containsExactly("base.yaml:1:42: services.app: there is no service `db`");
    }

    @Test
    void endsInACircle() {
        assertThat(Loading.of("services: {app: {extends: b}, b: {extends: app}}")
                        .errors())
                .containsExactly("compose.yaml:1:27: Services extend each other: compose.yaml app, compose.yaml b");
    }

    @Test
    void resetsWhatTheBaseSays() {
        assertThat(Loading.of("""
                        services:
                          app: {extends: base, dns: !reset [], tmpfs: !override [/b]}
                          base: {image: i, dns: [a], tmpfs: [/a]}
                        """).yaml())
                .contains("base:\n    dns:\n      - a\n    image: i", "app:\n    image: i")
                .doesNotContain("app:\n    dns");
    }
}
