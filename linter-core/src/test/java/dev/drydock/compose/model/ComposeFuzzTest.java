package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a compose or env file holds: it is read without an exception, and all places lie within it. */
class ComposeFuzzTest {
    private static final String[] KEYS = {
        "image",
        "build",
        "ports",
        "volumes",
        "environment",
        "depends_on",
        "healthcheck",
        "command",
        "networks",
        "extends",
        "env_file",
        "secrets",
        "labels",
        "links",
        "network_mode",
        "<<",
        "deploy",
        "x-a",
        "imge",
        "context",
        "test"
    };
    private static final String[] VALUES = {
        "x",
        "a:b",
        "'80:80'",
        "\"$A:80\"",
        "${A:-b}",
        "${A",
        "[a, b]",
        "{a: b}",
        "{a: {condition: x}}",
        "[CMD, x]",
        "",
        "[{type: bind, source: ./a, target: /b}]",
        "[A=1, B]",
        "[':', '::', 'a:b:c:d']",
        "[C:\\x:/y, /]",
        "1",
        "true",
        "service:a",
        "[1-2:3-4, '[::1]:1:2', '/', '-']",
        "!reset x",
        "&a {<<: {b: c}}",
        "*a",
        "\"\\t$$${B}:\\u00e9\"",
        "|\n      ${A}"
    };

    @FuzzTest
    void anyText(byte[] bytes) {
        check(SourceText.decode("compose.yaml", bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void servicesOfAnyKeysAndValues(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            var text = new StringBuilder("services:\n");
            for (int service = random.nextInt(4); service >= 0; service--) {
                text.append("  ").append((char) ('a' + random.nextInt(3))).append(":\n");
                for (int key = random.nextInt(6); key >= 0; key--) {
                    text.append("    ").append(pick(random, KEYS)).append(": ");
                    text.append(pick(random, VALUES)).append('\n');
                }
            }
            check(SourceText.of("compose.yaml", text.toString()));
        }
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static void check(SourceText source) {
        var env = EnvFile.parse(source);
        env.problems().forEach(problem -> inside(source, problem.span()));
        env.entries().forEach(entry -> inside(source, entry.nameSpan().to(entry.valueSpan())));
        var file = ComposeFile.read(YamlFile.parse(source), env);
        file.problems().forEach(problem -> inside(source, problem.span()));
        file.variables().forEach(use -> inside(source, use.span()));
        file.graph().cycles();
        file.volumes().forEach(volume -> inside(source, volume.span()));
        for (Service service : file.services()) {
            inside(source, service.span());
            service.image().ifPresent(image -> {
                inside(source, image.span());
                image.familiarName();
            });
            service.build().ifPresent(build -> inside(source, build.context().span()));
            service.command().ifPresent(command -> command.words().forEach(word -> inside(source, word.span())));
            service.environment().forEach(pair -> inside(source, pair.span()));
            service.ports()
                    .forEach(port -> inside(
                            source, port.target().text().span().to(port.hostIp().span())));
            service.volumes()
                    .forEach(volume -> inside(
                            source, volume.source().span().to(volume.target().span())));
            service.dependencies().forEach(need -> inside(source, need.service().span()));
            service.networks()
                    .forEach(network -> inside(source, network.network().span()));
            service.secrets().forEach(secret -> inside(source, secret.source().span()));
            service.envFiles()
                    .forEach(reference -> inside(source, reference.path().span()));
            service.healthcheck().ifPresent(check -> check.test().words().forEach(word -> inside(source, word.span())));
        }
    }

    private static void inside(SourceText source, Span span) {
        assertThat(source.span().contains(span))
                .as("%s in %s", span, source.content())
                .isTrue();
    }
}
