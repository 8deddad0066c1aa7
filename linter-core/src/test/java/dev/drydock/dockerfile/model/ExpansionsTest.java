package dev.drydock.dockerfile.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.model.Expansions.Use;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionsTest {
    private static DockerfileModel model(String instruction) {
        return DockerfileModel.of(SourceText.of("Dockerfile", "FROM scratch\n" + instruction + "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "USER ${A^^}                | ${A^^}",
                "WORKDIR /a/${A:0:1}        | /a/${A:0:1}",
                "ENV A=1 B=${} C=$A         | ${}",
                "ENV A it's                 | it's",
                "LABEL A=\"x                | \"x",
                "COPY a ${A /b              | ${A",
                "EXPOSE 80 ${A/x}           | ${A/x}",
                "VOLUME [\"/a\", \"/$A'\"]  | /$A'",
                "FROM --platform=${A^} a    | ${A^}",
            })
    void tellsWhatDockerCannotExpand(String instruction, String place) {
        DockerfileModel model = model(instruction);
        assertThat(Expansions.problems(model))
                .singleElement()
                .satisfies(problem ->
                        assertThat(model.source().slice(problem.span())).isEqualTo(place));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENV A=${B:-\"x y\"} C=${D##*/} E=${F//a/b} G=\\${",
                "RUN echo ${A^^}",
                "CMD echo it's",
                "HEALTHCHECK CMD echo ${A^^}",
                "ARG A${}",
                "COPY <<EOF /a\nit's ${\nEOF",
                "ONBUILD USER ${A^^}",
            })
    void acceptsWhatDockerExpandsOrLeavesAlone(String instruction) {
        assertThat(Expansions.problems(model(instruction))).isEmpty();
    }

    @Test
    void readsEachValueOnItsOwn() {
        DockerfileModel model = model("ENV A=$X B=${^} C=$Y");
        Env env = model.instructions(Env.class).findFirst().orElseThrow();
        assertThat(Expansions.byDocker(model, env)).extracting(Use::name).containsExactly("X", "Y");
    }
}
