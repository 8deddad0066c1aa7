package dev.drydock.compose.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;

class ProjectTextTest {
    private static YamlMapping read(String yaml) {
        return (YamlMapping)
                YamlFile.parse(SourceText.of("compose.yaml", yaml)).root().orElseThrow();
    }

    @Test
    void quotesWhatWouldElseBeReadAsSomethingDifferent() {
        String yaml = """
                name: a
                x-a:
                  - "yes"
                  - "1"
                  - 1
                  - "1.5"
                  - "null"
                  - null
                  - "12:30"
                  - "a: b"
                  - "a #b"
                  - "a\\nb\\t\\u0007"
                  - "*a"
                  - "- a"
                  - ""
                  - "~"
                  - a b:c
                  - - x
                    - "y": 1
                      z: []
                  - {}
                """;
        assertThat(ProjectYaml.of(read(yaml))).isEqualTo(yaml);
    }

    @Test
    void writesJsonAsComposeDoes() {
        assertThat(ProjectJson.of(read("""
                        services:
                          a: {image: "i$x", x-b: c, cpus: 0.5, tty: true}
                        networks: {n: {name: p_n}}
                        x-top: {x-kept: 1}
                        """))).isEqualTo("""
                        {
                          "services" : {
                            "a" : {
                              "command" : null,
                              "cpus" : 0.5,
                              "entrypoint" : null,
                              "image" : "i$$x",
                              "tty" : true
                            }
                          },
                          "networks" : {
                            "n" : {
                              "ipam" : { },
                              "name" : "p_n"
                            }
                          },
                          "x-top" : {
                            "x-kept" : 1
                          }
                        }
                        """);
    }
}
