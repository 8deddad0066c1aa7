package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergeTest {
    @ParameterizedTest(name = "{1} over {0}")
    @CsvSource(delimiter = '|', textBlock = """
            hostname: a | hostname: b | hostname: b
            deploy: {replicas: 2} | deploy: | deploy:\\n  replicas: 2
            command: [a, b] | command: c | command:\\n  - c
            dns: [a, b] | dns: b | dns:\\n  - a\\n  - b
            environment: [A=1, B=2] | environment: {B: 3} | environment:\\n  A: "1"\\n  B: "3"
            environment: {A: 1} | environment: {A: } | environment:\\n  A: null
            ports: ["1:1"] | ports: ["1:1", "2:2"] | 2
            volumes: ["./a:/x", "./b:/y"] | volumes: ["./c:/x/"] | 2
            logging: {driver: a, options: {k: v}} | logging: {driver: b} | logging:\\n  driver: b
            logging: {options: {k: v}} | logging: {driver: b} | logging:\\n  driver: b\\n  options:\\n    k: v
            ulimits: {a: {soft: 1, hard: 2}} | ulimits: {a: 3} | ulimits:\\n  a: 3
            deploy: {placement: {constraints: [a, b]}} | deploy: {placement: {constraints: [a]}} | deploy:\\n  placement:\\n    constraints:\\n      - a\\n      - b\\n      - a
            cap_add: [A, B] | cap_add: [A] | cap_add:\\n  - A\\n  - B
            dns: [a] | dns: !override [b] | dns:\\n  - b
            dns: [a] | dns: !reset [] | ''
            environment: {A: 1, B: 2} | environment: {A: !reset } | environment:\\n  B: "2"
            healthcheck: {test: [CMD, a], retries: 3} | healthcheck: {test: [CMD, b]} | healthcheck:\\n  retries: 3\\n  test:\\n    - CMD\\n    - b
            """)
    void laysOneFileOverAnother(String base, String over, String expected) {
        Loading loading = Loading.service(base)
                .file("over.yaml", "services:\n  app:\n    " + over)
                .composeFile("compose.yaml")
                .composeFile("over.yaml");
        String key = base.substring(0, base.indexOf(':'));
        if (expected.matches("\\d")) {
            assertThat(Tree.items(loading.project().service("app").orElseThrow().written(), key))
                    .hasSize(Integer.parseInt(expected));
        } else {
            assertThat(loading.key(key)).isEqualTo(expected.replace("\\n", "\n"));
        }
    }

    @Test
    void mergesServicesThatAreCalledLikeKeys() {
        Loading loading = Loading.of("services: {test: {image: a, dns: [x]}, command: {image: b, dns: [x]}}")
                .file("over.yaml", "services: {test: {dns: [y]}, command: {dns: [y]}}")
                .composeFile("compose.yaml")
                .composeFile("over.yaml");
        assertThat(loading.project().services())
                .allSatisfy(
                        service -> assertThat(service.section().texts("dns")).hasSize(2));
    }

    @Test
    void laysLaterDocumentsOverEarlierOnes() {
        assertThat(Loading.of("services: {app: {image: a}}\n---\nservices: {app: {image: b}}")
                        .key("image"))
                .isEqualTo("image: b");
    }

    @Test
    void refusesWhatTwoFilesSayTwiceInAListWithoutRepetition() {
        assertThat(Loading.service("group_add: [a, b]")
                        .file("over.yaml", "services: {app: {group_add: [a]}}")
                        .composeFile("compose.yaml")
                        .composeFile("over.yaml")
                        .errors())
                .containsExactly("over.yaml:1:30: services.app.group_add: `a` stands twice in `group_add`");
    }

    @Test
    void takesTheSubnetsOfTheLaterFile() {
        assertThat(Loading.of("""
                        services: {app: {image: a, networks: [n]}}
                        networks: {n: {ipam: {config: [{subnet: 10.0.0.0/8}]}}}
                        """)
                        .file("over.yaml", "networks: {n: {ipam: {config: [{subnet: 172.16.0.0/12}]}}}")
                        .composeFile("compose.yaml")
                        .composeFile("over.yaml")
                        .yaml())
                .contains("- subnet: 172.16.0.0/12")
                .doesNotContain("10.0.0.0/8");
    }

    @Test
    void completesSubnetsByEachOther() {
        assertThat(Loading.of("""
                        services: {app: {image: a, networks: [n]}}
                        networks: {n: {ipam: {config: [{subnet: 10.0.0.0/8, gateway: 10.0.0.1}]}}}
                        """)
                        .file(
                                "over.yaml",
                                "networks: {n: {ipam: {config: [{subnet: 10.0.0.0/8, ip_range: 10.1.0.0/16}]}}}")
                        .composeFile("compose.yaml")
                        .composeFile("over.yaml")
                        .yaml())
                .containsSubsequence("- gateway: 10.0.0.1", "  ip_range: 10.1.0.0/16", "  subnet: 10.0.0.0/8");
    }
}
