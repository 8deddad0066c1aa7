package dev.drydock.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.shell.WordPart.Parameter;
import dev.drydock.text.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {
    static Stream<Arguments> literals() {
        return Printed.rows("""
                curl                => curl
                'a $b'              => a $b
                "a 'b'"             => a 'b'
                a"b"'c'\\ d         => abc d
                "a\\"b\\$c\\`\\\\d\\e"   => a"b$c`\\d\\e
                ''                  =>
                a\\¶b               => ab
                "a\\¶b"             => ab
                foo[bar]==1.*       => foo[bar]==1.*
                '{a,b}'             => {a,b}
                {} =>               {}
                {a}                 => {a}
                a$                  => a$
                "$"                 => $
                $:                  => $:
                a~b                 => a~b
                é'ü'                => éü
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("literals")
    void aWordWithoutExpansionsHasALiteral(String raw, String literal) {
        assertThat(word(raw).literal()).hasValue(literal);
        assertThat(word(raw).text()).isEqualTo(literal);
        assertThat(word(raw).mapped().text()).isEqualTo(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$a",
                "${a}",
                "\"b$a\"",
                "`a`",
                "$(a)",
                "\"$(a)\"",
                "$((1))",
                "~",
                "~root/x",
                "{a,b}",
                "a{1..3}",
                "$'a'",
                "$\"a\"",
                "<(a)",
                "$1",
                "$@",
                "$?"
            })
    void aWordWithAnExpansionHasNone(String raw) {
        assertThat(word(raw).literal()).isEmpty();
        assertThat(word(raw).raw()).isEqualTo(raw);
    }

    static Stream<Arguments> texts() {
        return Printed.rows("""
                pkg=$VERSION        => pkg=${VERSION}
                pkg="${VERSION%-*}" => pkg=${VERSION}
                "$a"-'b'            => ${a}-b
                a$(b)c              => a$()c
                a$((1 + 2))         => a$(())
                ~/.cache            => ~/.cache
                $12                 => ${1}2
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextShowsExpansionsInANormalForm(String raw, String text) {
        assertThat(word(raw).text()).isEqualTo(text);
    }

    static Stream<Arguments> parameters() {
        return Printed.rows("""
                $a                     => a
                ${a}                   => a
                ${a:-b}                => a :- b
                ${a:=}                 => a :=
                ${a##*/}               => a ## */
                ${a/b/c}               => a / b/c
                ${a//b}                => a // b
                ${#a}                  => a #
                ${!a}                  => a !
                ${#}                   => #
                ${a[0]}                => a
                ${a[@]:1}              => a : 1
                ${1:-x}                => 1 :- x
                ${10}                  => 10
                $$                     => $
                $#                     => #
                ${a^^}                 => a ^^
                ${a@Q}                 => a @ Q
                ${!a*}                 => a *
                ${a:-${b:+c}}          => a :- ${b}
                "${a%"}"}"             => a % }
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parameters")
    void aParameterIsTakenApart(String raw, String expected) {
        var parameter = WordPart.flatten(word(raw).parts())
                .filter(Parameter.class::isInstance)
                .map(Parameter.class::cast)
                .findFirst()
                .orElseThrow();
        var argument = parameter.parts().stream().map(WordPart::text).collect(Collectors.joining());
        assertThat(String.join(" ", parameter.name(), parameter.operator(), argument)
                        .strip())
                .isEqualTo(expected);
    }

    @Test
    void tellsItsVariablesInOrder() {
        assertThat(word("$a${b:-\"$c\"}'$d'\"${e}\\$f\"$((g + $h))$(i $j)").variables())
                .containsExactly("a", "b", "c", "e", "h");
    }

    @Test
    void isQuotedIfNothingStandsOutsideOfQuotes() {
        assertThat(word("\"$a\"").isQuoted()).isTrue();
        assertThat(word("'a'\"b\"").isQuoted()).isTrue();
        assertThat(word("a'b'").isQuoted()).isFalse();
        assertThat(word("$a").isQuoted()).isFalse();
    }

    @Test
    void itsPartsFollowOneAnother() {
        var word = word("a'b'\"c$d\"\\e*~`f`");
        assertThat(word.parts())
                .extracting(WordPart::span)
                .containsExactly(
                        new Span(2, 3),
                        new Span(3, 6),
                        new Span(6, 11),
                        new Span(11, 13),
                        new Span(13, 14),
                        new Span(14, 15),
                        new Span(15, 18));
    }

    @Test
    void theBodyOfAHereDocumentExpandsUnlessItsDelimiterIsQuoted() {
        assertThat(hereDocument("cat <<E\n$a \"'`b`\\$c\nE\n").variables()).containsExactly("a");
        assertThat(hereDocument("cat <<'E'\n$a\nE\n").literal()).hasValue("$a\n");
        assertThat(hereDocument("cat <<\\E\n$a\nE\n").literal()).hasValue("$a\n");
    }

    private static Word hereDocument(String text) {
        var redirection = Printed.script(text).commands().get(0).redirections().get(0);
        assertThat(redirection.isHereDocument()).isTrue();
        return redirection.target();
    }

    private static Word word(String raw) {
        var script = Printed.script("x " + raw);
        assertThat(script.certain()).isTrue();
        return script.commands().get(0).arguments().get(0);
    }
}
