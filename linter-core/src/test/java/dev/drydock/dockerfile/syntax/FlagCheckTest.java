package dev.drydock.dockerfile.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagCheckTest {
    private static List<String> messages(String line) {
        Dockerfile parsed = DockerfileParser.parse(SourceText.of("Dockerfile", line + "\n"));
        assertThat(parsed.instructions()).noneMatch(Malformed.class::isInstance);
        assertThat(parsed.problems()).isEmpty();
        return parsed.flagProblems().stream()
                .map(problem -> parsed.source().slice(problem.span()) + ": " + problem.message())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN --mounts=type=ssh x       | --mounts=type=ssh: `RUN` has no flag `--mounts`; did you mean `mount`?",
                "ADD --from=a b /              | --from=a: `ADD` has no flag `--from`",
                "EXPOSE --tcp 80               | --tcp: `EXPOSE` has no flag `--tcp`",
                "ONBUILD COPY --FROM=a b /     | --FROM=a: `COPY` has no flag `--FROM`; did you mean `from`?",
                "COPY --from=a --from=b c /    | --from=b: `--from` may stand here only once",
                "COPY --from a /               | --from: `--from` needs a value: `--from=...`",
                "COPY --link=yes a /           | --link=yes: `--link` takes `true` or `false`, if anything",
                "COPY --link= a /              | --link=: `--link` takes `true` or `false`, if anything",
                "RUN --network=bridge x        | --network=bridge: `--network` takes one of `default`, `host`, `none`, not `bridge`",
                "RUN --security=off x          | --security=off: `--security` takes one of `insecure`, `sandbox`, not `off`",
                "RUN --mount= x                | --mount=: `--mount` needs a value: `--mount=type=...`",
                "RUN --mount=target=/a,from=$A x | --mount=target=/a,from=$A: `from` of a mount takes no variables; name a stage for the image and mount that",
                "HEALTHCHECK --retries=-1 CMD x | --retries=-1: `--retries` takes a number, not `-1`",
            })
    void reportsWhatDockerRefuses(String line, String message) {
        assertThat(messages(line)).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "1d", "-1s", "1us", "$A", "5S", "s"})
    void reportsWhatIsNoDuration(String value) {
        assertThat(messages("HEALTHCHECK --interval=" + value + " CMD x"))
                .containsExactly(("--interval=%1$s: `--interval` takes a duration of a millisecond or more, such as"
                                + " `1m30s`, not `%1$s`")
                        .formatted(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FROM --platform=$BUILDPLATFORM alpine",
                "RUN --mount=type=ssh --mount=target=/a,from=b,src=$C --device=a --network=none --security=sandbox x",
                "COPY --from=a --chown= --chmod=$A --link --parents=TRUE --exclude=a --exclude=b c /",
                "ADD --checksum=a --keep-git-dir --unpack=false --link https://a.test/b /",
                "HEALTHCHECK --interval=1m30s --timeout=.5s --start-period=0 --start-interval=+0.0us --retries= CMD x",
                "HEALTHCHECK --what NONE",
                "ARG --what A",
                "STOPSIGNAL --what 9",
                "COPY -- --what /"
            })
    void accepts(String line) {
        assertThat(messages(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "docker/dockerfile:1, 1",
        "docker.io/docker/dockerfile-upstream:master, 1",
        "mirror.gcr.io/docker/dockerfile:1, 1",
        "acme.test/dockerfile:1, 0",
        "acme.test/dockerfile:, 0"
    })
    void knowsTheFlagsOfDockersOwnParsersOnly(String parser, int problems) {
        assertThat(messages("# syntax=" + parser + "\nRUN --mounts=type=ssh x")).hasSize(problems);
    }
}
