package dev.drydock.dockerfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.syntax.User;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {
    private static final String UNKNOWN = "(unknown)";

    /** What the last USER of a file expands to. */
    private static String user(String text) {
        var model = DockerfileModel.of(SourceText.of("Dockerfile", text));
        Stage stage = model.finalStage().orElseThrow();
        User user = stage.last(User.class).orElseThrow();
        return stage.expand(user.user()).orElse(UNKNOWN);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$A               | alpha.beta.gamma",
                "${A}x            | alpha.beta.gammax",
                "$Ax              | ``",
                "'$A'             | $A",
                "\"$A\"'-'b       | alpha.beta.gamma-b",
                "\\$A             | $A",
                "${A:-x}          | alpha.beta.gamma",
                "${EMPTY:-x}      | x",
                "${EMPTY-x}       | ``",
                "${NONE-x}        | x",
                "${NONE:-${A#*.}} | beta.gamma",
                "${A:+x}          | x",
                "${EMPTY:+x}      | ``",
                "${EMPTY+x}       | x",
                "${A:?gone}       | alpha.beta.gamma",
                "${NONE:?gone}    | (unknown)",
                "${A#*.}          | beta.gamma",
                "${A##*.}         | gamma",
                "${A%.*}          | alpha.beta",
                "${A%%.*}         | alpha",
                "${A/a/o}         | olpha.beta.gamma",
                "${A//a/o}        | olpho.beto.gommo",
                "${A//[/x}        | alpha.beta.gamma",
                "${A/?l/x}        | xpha.beta.gamma",
                "${A              | (unknown)",
                "$                | $",
                "a$1b             | ab",
            })
    void expandsEveryModifier(String word, String expected) {
        assertThat(user("FROM scratch\nENV A=alpha.beta.gamma EMPTY=\nUSER " + word + "\n"))
                .isEqualTo(expected);
    }

    @Test
    void knowsTheScopesOfArguments() {
        assertThat(user("ARG V=1\nFROM scratch\nUSER $V\n")).isEmpty();
        assertThat(user("ARG V=1\nFROM scratch\nARG V\nUSER $V\n")).isEqualTo("1");
        assertThat(user("ARG V=1\nFROM scratch\nARG V=2\nUSER $V\n")).isEqualTo("2");
        assertThat(user("FROM scratch\nARG V\nUSER $V\n")).isEqualTo(UNKNOWN);
        assertThat(user("FROM scratch AS a\nARG V=1\nFROM scratch\nUSER $V\n")).isEmpty();
        assertThat(user("FROM scratch AS a\nARG V=1\nENV W=2\nFROM a\nUSER $V$W\n"))
                .isEqualTo("12");
    }

    @Test
    void holdsWhatIsDefinedBeforeAPlace() {
        assertThat(user("FROM scratch\nENV V=1\nENV V=2 W=$V\nUSER $V$W\n")).isEqualTo("21");
        assertThat(user("FROM scratch\nUSER $V\nENV V=1\n")).isEmpty();
    }

    @Test
    void letsEnvWinOverArg() {
        assertThat(user("FROM scratch\nENV V=env\nARG V=arg\nUSER $V\n")).isEqualTo("env");
        assertThat(user("FROM scratch\nARG V=arg\nENV V=env\nUSER $V\n")).isEqualTo("env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$TARGETARCH", "$HTTP_PROXY", "$FROM_THE_BASE"})
    void guessesNothing(String word) {
        assertThat(user("FROM alpine:3.20\nUSER " + word + "\n")).isEqualTo(UNKNOWN);
    }

    @Test
    void givesUpOnValuesThatGrowWithoutBound() {
        var text = new StringBuilder("FROM scratch\nENV A0=0123456789\n");
        for (int i = 1; i < 60; i++) {
            text.append("ENV A")
                    .append(i)
                    .append("=$A")
                    .append(i - 1)
                    .append("$A")
                    .append(i - 1)
                    .append('\n');
        }
        assertThat(user(text + "USER $A59\n")).isEqualTo(UNKNOWN);
    }

    @Test
    void readsOperandsNestedWithoutEnd() {
        assertThat(user("FROM scratch\nUSER " + "${A:-".repeat(100_000) + "\n")).isEqualTo(UNKNOWN);
    }
}
