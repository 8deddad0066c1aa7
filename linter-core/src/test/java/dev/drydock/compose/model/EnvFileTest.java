package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvFileTest {
    private static EnvFile parse(String text) {
        return EnvFile.parse(SourceText.of(".env", text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    K=v|v
                    K = v |v
                    K: v|v
                    export K=v|v
                    export\tK=v|v
                    \uFEFFK=v|v
                    K=v # no|v
                    K=v#yes|v#yes
                    K=a b=c|a b=c
                    K="a # b" # no|a # b
                    K="a\\tb\\$c\\"d\\q"|a\tb$c"d\\q
                    K="\\0101"|A
                    K='a $B \\n'|a $B \\n
                    K=a\\tb|a\\tb
                    K=|
                    A=1~K=${A}2$A|121
                    A=1~A=2~K=$A|2
                    K="a~b"|a~b
                    K=${X:-d}|d
                    K=$$x|$x
                    """)
    void readsAVariable(String text, String value) {
        var file = parse(text.replace('~', '\n') + "\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.value("K")).hasValue(value == null ? "" : value.replace('~', '\n'));
    }

    @Test
    void givesNamesAndValuesTheirPlaces() {
        var file = parse("# first\n\nexport A = 'x y' # z\r\nB=1 # 2\r\nC\n");
        assertThat(file.entries())
                .extracting(entry -> file.source().slice(entry.nameSpan()) + "="
                        + file.source().slice(entry.valueSpan()) + " " + entry.hasValue())
                .containsExactly("A='x y' true", "B=1 true", "C= false");
    }

    @Test
    void leavesUnknownWhatTheCallerMaySet() {
        var file = parse("A=$HOME/x\nB\nC=1\nC=$A\n");
        assertThat(file.value("A")).isEmpty();
        assertThat(file.value("B")).isEmpty();
        assertThat(file.value("C")).isEmpty();
        assertThat(file.sets("A")).isTrue();
        assertThat(file.sets("D")).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a$b=1      | 1:2 | `$` can't stand in the name of a variable
                    A B=1      | 1:1 | A name can't have spaces in it
                    =1         | 1:1 | A variable needs a name
                    A="x~y     | 1:3 | The quoted value that begins here is never closed
                    A='x\\'    | 1:3 | The quoted value that begins here is never closed
                    """)
    void tellsWhatItCannotRead(String text, String place, String message) {
        var file = parse(text.replace('~', '\n') + "\nOK=1\n");
        assertThat(file.problems())
                .extracting(problem -> file.source().position(problem.span().start()) + " " + problem.message())
                .containsExactly(place + " " + message);
        assertThat(file.value("OK")).hasValue("1");
    }
}
