package dev.drydock.dockerfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.syntax.User;
import dev.drydock.text.SourceText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Map<String, String> VALUES = Map.of("A", "a/b", "EMPTY", "");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x$A.y                  | xa/b.y",
                "'$A'\"$NONE$EMPTY\"\\$A | $A$A",
                "${NONE:-${A#*/}}       | b",
                "${EMPTY:+x}${A+y}      | y",
                "${NONE:?gone}          | (stops)",
                "${A:?gone}             | a/b",
                "${A                    | (stops)",
            })
    void isExpandedWithAllVariablesKnown(String word, String expected) {
        var model = DockerfileModel.of(SourceText.of("Dockerfile", "FROM scratch\nUSER " + word + "\n"));
        User user = model.instructions(User.class).findFirst().orElseThrow();
        assertThat(Template.of(user.user(), '\\')
                        .expand(name -> Optional.ofNullable(VALUES.get(name)))
                        .orElse("(stops)"))
                .isEqualTo(expected);
    }
}
