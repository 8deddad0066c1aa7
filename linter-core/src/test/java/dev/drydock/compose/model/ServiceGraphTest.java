package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceGraphTest {
    private static ServiceGraph graph(String services) {
        return ComposeFile.read(SourceText.of("compose.yaml", "services:\n" + services.indent(2)))
                .graph();
    }

    @Test
    void findsEveryKindOfNeed() {
        var graph = graph("""
                web:
                  depends_on: [db]
                  links: ["mq:queue"]
                  volumes_from: [data:ro, "container:x"]
                  network_mode: service:vpn
                  ipc: host
                """);
        assertThat(graph.needs("web"))
                .extracting(edge -> edge.need() + " " + edge.target())
                .containsExactly("DEPENDS_ON db", "LINK mq", "VOLUMES_FROM data", "NAMESPACE vpn");
        assertThat(graph.needs("nobody")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a>b b>c                     | ''
                    a>a                         | a>a
                    a>b b>a                     | a>b>a
                    a>b b>c c>b                 | b>c>b
                    a>b,c b>d c>d               | ''
                    a>b b>c c>a,b               | a>b>c>a b>c>b
                    x>y a>b b>x y>x             | x>y>x
                    """)
    void findsCircles(String needs, String cycles) {
        var services = new StringBuilder();
        for (String need : needs.split(" ", -1)) {
            services.append(need.replaceFirst("(.)>(.*)", "$1: {depends_on: [$2]}\n"));
        }
        assertThat(graph(services.toString()).cycles().stream()
                        .map(ServiceGraphTest::show)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(cycles);
    }

    private static String show(List<ServiceGraph.Edge> cycle) {
        return cycle.get(0).from().name()
                + cycle.stream().map(edge -> ">" + edge.target()).collect(Collectors.joining());
    }

    @Test
    void walksLongChainsWithoutRecursion() {
        var services = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            services.append("s%d: {depends_on: [s%d]}\n".formatted(i, (i + 1) % 5_000));
        }
        assertThat(graph(services.toString()).cycles())
                .singleElement()
                .satisfies(cycle -> assertThat(cycle).hasSize(5_000));
    }
}
