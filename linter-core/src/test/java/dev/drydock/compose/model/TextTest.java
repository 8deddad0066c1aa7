package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.SourceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    private static final Variables KNOWN = name -> name.equals("V") ? Optional.of("value") : Optional.empty();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    80:443             | 80          | 443
                    '"80:443"'         | 80          | 443
                    ${P:-80}:443       | ${P:-80}    | 443
                    a$V:b${X}          | a$V         | b${X}
                    ${X:-80:443}       | ${X:-80:443} | ${X:-80:443}
                    x$$y:z             | x$$y        | z
                    """)
    void givesItsPartsTheirPlaces(String written, String first, String second) {
        var source = SourceText.of("compose.yaml", "key: " + written + "\n");
        var parts = text(source).cut(':');
        assertThat(parts).extracting(part -> source.slice(part.innerSpan())).containsExactly(first, second);
    }

    @Test
    void pointsToTheWholeScalarIfItsTextIsNotThatOfTheFile() {
        var source = SourceText.of("compose.yaml", "key: \"a\\tb:c\"\n");
        assertThat(source.slice(text(source).cut(':').get(1).span())).isEqualTo("\"a\\tb:c\"");
    }

    @Test
    void includesQuotesOnlyAsAWhole() {
        var source = SourceText.of("compose.yaml", "key: 'a:b'\n");
        assertThat(source.slice(text(source).span())).isEqualTo("'a:b'");
        assertThat(source.slice(text(source).innerSpan())).isEqualTo("a:b");
        assertThat(source.slice(text(source).slice(1, 3).span())).isEqualTo(":b");
    }

    @Test
    void knowsWhatItKnows() {
        var text = text(SourceText.of("compose.yaml", "key: $V,$X,c\n"));
        assertThat(text.isKnown()).isFalse();
        assertThat(text.value()).isEmpty();
        assertThat(text.split(','))
                .extracting(Text::value)
                .containsExactly(Optional.of("value"), Optional.empty(), Optional.of("c"));
        assertThat(text.slice(0, 0).isEmpty()).isTrue();
    }

    private static Text text(SourceText source) {
        var root = (YamlMapping) YamlFile.parse(source).root().orElseThrow();
        return Text.of((YamlScalar) root.get("key").orElseThrow(), KNOWN);
    }
}
