package dev.drydock.compose.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds: it is read without an exception, and all places lie within it. */
class YamlFuzzTest {
    private static final String[] PIECES = {
        "a",
        "key",
        ": ",
        ":",
        "- ",
        "-",
        "\n",
        "\n  ",
        "\n    ",
        "\r\n",
        "\t",
        " ",
        "#",
        " # c",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "&a ",
        "*a",
        "!t ",
        "!!str ",
        "!<x> ",
        "'",
        "\"",
        "\\",
        "|",
        ">-",
        "|2+",
        "? ",
        "---\n",
        "...",
        "%YAML 1.2\n",
        "<<: ",
        "~",
        "12",
        "\uFEFF",
        "😀",
        "\uD800",
        "\u0000",
        "\u0085",
        "\u2028",
        "@",
        "`",
        "\\x4",
        "\\UFFFFFFFF",
        "%TAG ! x\n"
    };

    @FuzzTest
    void anyText(byte[] bytes) {
        check(SourceText.decode("compose.yaml", bytes));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void piecesOfYamlInAnyOrder(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (int left = random.nextInt(24); left >= 0; left--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            check(SourceText.of("compose.yaml", text.toString()));
        }
    }

    private static void check(SourceText source) {
        YamlFile file = YamlFile.parse(source);
        file.documents().forEach(root -> checkNode(source, root, 0));
        file.problems().forEach(problem -> assertInside(source, problem.span()));
        file.duplicates().forEach(twice -> assertInside(source, twice.again().span()));
        int last = 0;
        for (YamlComment comment : file.comments()) {
            assertInside(source, comment.span());
            assertThat(source.slice(comment.span())).startsWith("#").doesNotContain("\n");
            assertThat(comment.span().start()).isGreaterThanOrEqualTo(last);
            last = comment.span().end();
        }
    }

    private static void checkNode(SourceText source, YamlNode node, int depth) {
        assertThat(depth).isLessThan(250);
        assertInside(source, node.span());
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                assertInside(source, entry.span());
                assertInside(source, entry.key().span());
                checkNode(source, entry.value(), depth + 1);
            }
            checkMerged(source, mapping);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> checkNode(source, item, depth + 1));
        } else if (node instanceof YamlScalar scalar
                && scalar.isVerbatim()
                && !scalar.text().contains(" ")) {
            int start = scalar.textStart();
            assertThat(source.slice(new Span(start, start + scalar.text().length())))
                    .isEqualTo(scalar.text());
        }
    }

    private static void checkMerged(SourceText source, YamlMapping mapping) {
        mapping.merged().entries().forEach(entry -> assertInside(source, entry.span()));
    }

    private static void assertInside(SourceText source, Span span) {
        assertThat(source.span().contains(span))
                .as("%s in %s", span, source.span())
                .isTrue();
    }
}
