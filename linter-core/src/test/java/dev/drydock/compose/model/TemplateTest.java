package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.Template.Variable;
import dev.drydock.text.Span;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Map<String, String> SET = Map.of("SET", "s", "EMPTY", "", "A1", "one");

    private static Optional<String> resolve(String value) {
        return Template.parse(value).resolve(name -> Optional.ofNullable(SET.get(name)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    plain                     | plain
                    $SET-$A1.x                | s-one.x
                    ${SET}${A1}               | sone
                    $$SET $${SET}             | $SET ${SET}
                    $5 a$ $ $-                | $5 a$ $ $-
                    ${SET:-d}                 | s
                    ${EMPTY:-d}               | d
                    '${EMPTY-d}|'             | '|'
                    ${NONE:-d}                | d
                    ${NONE-d}                 | d
                    '${NONE:-}|'              | '|'
                    ${NONE:-a:b?c}            | a:b?c
                    ${NONE-a:-b}              | a:-b
                    ${NONE:-${SET}/${X-y}}    | s/y
                    ${NONE:-{"a":{}}}         | {"a":{}}
                    ${NONE:-a{b}              | a{b
                    ${SET:+alt}               | alt
                    ${SET+${A1}}              | one
                    '${EMPTY:+alt}|'          | '|'
                    ${EMPTY+alt}              | alt
                    ${SET:?err}               | s
                    '${EMPTY?err}|'           | '|'
                    """)
    void fillsInWhatIsKnown(String value, String expected) {
        assertThat(resolve(value.replace("|", ""))).hasValue(expected.replace("|", ""));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"$NONE", "a${NONE}b", "${NONE:?err}", "${EMPTY:?err}", "${NONE:+alt}", "${NONE:-$OTHER}"})
    void leavesUnknownWhatTheCallerMaySet(String value) {
        assertThat(resolve(value)).isEmpty();
    }

    @Test
    void marksWhereTheUnknownStands() {
        assertThat(Template.parse("a:${X}-${Y:-y}").expand(Variables.unknown())).isEqualTo("a:\uFFFF-y");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"ab${", "ab${}", "ab${1}", "ab${A", "ab${A.B}", "ab${A:}", "ab${A:=x}", "ab${A:-x\n}", "ab${ A}"
            })
    void tellsWhereNoVariableBegins(String value) {
        assertThat(Template.parse(value).fault()).isEqualTo(new Span(2, 4));
    }

    @Test
    void givesVariablesAndThoseInTheirArgumentsTheirPlaces() {
        var value = "x ${A:-${B:?${C}}} $D";
        assertThat(Template.parse(value).variables())
                .extracting(variable -> variable.name() + " "
                        + value.substring(
                                variable.span().start(), variable.span().end()))
                .containsExactly("A ${A:-${B:?${C}}}", "B ${B:?${C}}", "C ${C}", "D $D");
        assertThat(Template.parse(value).variables().get(0).argumentStart()).isEqualTo(7);
        assertThat(Template.parse("${A}").variables())
                .extracting(Variable::emptyIsUnset)
                .containsExactly(false);
    }

    @Test
    void staysLinearAndShallowOnAnyInput() {
        resolve("${A".repeat(200_000));
        resolve("${A:-".repeat(200_000) + "}".repeat(200_000));
        resolve("${A:-${".repeat(100_000));
        Template.parse("${A:-".repeat(50_000) + "}".repeat(50_000)).variables();
    }
}
