package dev.drydock.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.drydock.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the text: no exception, no long wait, and spans that lie in the text and in each other. */
class ScriptFuzzTest {
    private static final List<String> TOKENS = List.of(
            "a",
            "b c",
            " ",
            " ",
            "\n",
            "'",
            "\"",
            "`",
            "\\",
            "\\\n",
            "$",
            "${",
            "$(",
            "$((",
            "))",
            "}",
            "{",
            "{ ",
            "(",
            ")",
            "((",
            "[[ ",
            " ]]",
            "[",
            "]",
            ";",
            ";;",
            "&",
            "&&",
            "|",
            "||",
            "|&",
            "<",
            ">",
            "<<E\n",
            "<<-'E' ",
            "\nE\n",
            "<(",
            ">&",
            "2>",
            "=",
            "A=",
            "A=(",
            "#",
            "*",
            "~",
            "!",
            "if ",
            "; then ",
            "; fi",
            "for i in ",
            "; do ",
            "; done",
            "case a in ",
            "esac",
            "while ",
            "f() ",
            "function ",
            "sh -c ",
            "sudo ",
            "-x",
            "=~ ",
            ":-",
            "é",
            "\0",
            "\r\n");

    @FuzzTest
    void anyText(FuzzedDataProvider data) {
        check(data.consumeRemainingAsString());
    }

    @Test
    void anySequenceOfTokens() {
        var random = new Random(42);
        for (int round = 0; round < 10_000; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append(TOKENS.get(random.nextInt(TOKENS.size())));
            }
            check(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "((",
                "( ",
                "{ ",
                "$(",
                "$((",
                "${a:-",
                "\"$(",
                "`",
                "\\`",
                "'",
                "\"",
                "\\",
                "<(",
                "a=(",
                "if ",
                "if a; then ",
                "case a in b) ",
                "while ",
                "f() { ",
                "function f ",
                "[[ ",
                "! ",
                "!(",
                "a && ",
                "a | ",
                "a <<E ",
                "a <<E\n",
                "cat <<'E'\nE\n",
                "a;",
                "a ",
                "a",
                "{",
                "{a,",
                "~",
                "*",
                "[",
                "$",
                "$a",
                "$'\\'",
                "sudo ",
                "sh -c '",
                "#\n",
                "\n",
                "\\\n",
                "\0",
                "1",
                "A[",
                "A[]=",
                "<",
                ">",
                "2>&1 ",
                "a <b ",
                ")",
                "$((a) ",
                "((a) ",
                "\"`",
                "\"${a:-\"",
                "a=b "
            })
    void aLotOfTheSame(String token) {
        var text = token.repeat(100_000 / token.length());
        assertTimeout(Duration.ofSeconds(60), () -> Printed.script(text).effectiveCommands());
    }

    private static void check(String text) {
        var script = Printed.script(text);
        var whole = new Span(0, text.length());
        assertThat(script.certain()
                        || whole.contains(Span.at(script.uncertainFrom().orElseThrow())))
                .as(text)
                .isTrue();
        script.commands().forEach(command -> check(text, whole, command));
        assertThat(script.commands())
                .as(text)
                .isSortedAccordingTo((a, b) -> a.span().compareTo(b.span()));
        script.effectiveCommands().forEach(command -> {
            assertThat(whole.contains(command.span())).as(text).isTrue();
            command.options("-x").operands().forEach(Word::literal);
        });
        check(text, whole, script.body());
    }

    private static void check(String text, Span around, CommandList list) {
        assertThat(around.contains(list.span())).as(text).isTrue();
        var spans = list.statements().stream().map(Statement::span).toList();
        assertInOrder(text, around, spans);
        assertInOrder(
                text, around, list.operators().stream().map(Operator::span).toList());
    }

    private static void check(String text, Span around, Command command) {
        assertThat(around.contains(command.span())).as(text).isTrue();
        assertInOrder(
                text, command.span(), command.words().stream().map(Word::span).toList());
        assertInOrder(
                text,
                command.span(),
                command.redirections().stream().map(Redirection::span).toList());
        assertInOrder(
                text,
                command.span(),
                command.assignments().stream().map(Assignment::span).toList());
        command.words().forEach(word -> {
            var written = text.substring(word.span().start(), word.span().end());
            // Within backquotes the shell sees fewer backslashes than the file has.
            assertThat(command.substituted() ? word.raw() : written).isEqualTo(word.raw());
            assertInOrder(
                    text, word.span(), word.parts().stream().map(WordPart::span).toList());
            word.literal().ifPresent(literal -> assertThat(word.mapped().text()).isEqualTo(literal));
        });
    }

    private static void assertInOrder(String text, Span around, List<Span> spans) {
        assertThat(spans).as(text).allMatch(around::contains);
        IntStream.range(1, spans.size())
                .forEach(i -> assertThat(spans.get(i - 1).end())
                        .as(text)
                        .isLessThanOrEqualTo(spans.get(i).start()));
    }
}
