package dev.drydock.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.MappedText;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UncertainScriptTest {
    static Stream<Arguments> scripts() {
        return Printed.rows("""
                a; b 'c                   => 5 [a]
                a; b "c $(d)              => 5 [a] [d]
                a && b $(c; d             => 7 [a] [c] [d]
                a; b ${c                  => 5 [a]
                a; b ${}                  => 5 [a]
                a; b ${c~d}               => 5 [a]
                a `b 'c`                  => 5
                a `b                      => 2 [b]
                a && b &&                 => 7 [a] [b]
                a |                       => 3 [a]
                a | }                     => 4 [a]
                a | ! b                   => 4 [a]
                if a | fi                 => 7 [a]
                !                         => 1
                && a                      => 0
                a ;; b                    => 2 [a]
                a )                       => 2 [a]
                (a; b                     => 0 [a] [b]
                a; b (c)                  => 5 [a]
                { a; b                    => 6 [a] [b]
                a; }                      => 3 [a]
                if a; then b              => 12 [a] [b]
                if a; b; fi               => 9 [a] [b]
                a; then b                 => 3 [a]
                for i in a b; c           => 14
                for $(a                   => 4 [a]
                case a in b c) d;; esac   => 10
                case a                    => 6
                [[ a                      => 4
                [[ a; ]]                  => 4
                ((a                       => 0
                a $((1 + 2                => 2
                a; cat <<E¶b              => 10 [a]
                a; b >                    => 5 [a]
                a; b > ; c                => 5 [a]
                a; f() b                  => 7 [a]
                a; rm !(b                 => 6 [a]
                a <<E "¶" b¶E¶c           => 6
                A=(b                      => 2
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scripts")
    void keepsWhatWasCompleteAndSaysWhereItStopped(String text, String expected) {
        var script = Printed.script(text);
        assertThat(script.certain()).isFalse();
        assertThat((script.uncertainFrom().orElseThrow() + " " + Printed.commands(script.commands())).strip())
                .isEqualTo(expected);
    }

    @Test
    void readsNothingOfATextThatNoOneWrote() {
        var script = Script.read(MappedText.of("a; ".repeat(400_000), 7));
        assertThat(script.commands()).isEmpty();
        assertThat(script.uncertainFrom()).hasValue(7);
    }
}
