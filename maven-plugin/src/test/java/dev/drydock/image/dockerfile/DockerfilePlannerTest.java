package dev.drydock.image.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.image.layer.LayerEntry;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.DiskFileTree;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Dockerfile makes, as text; {@code OwnBuildTest} shows that the engine makes the same. */
class DockerfilePlannerTest {
    private static final Map<String, LayerEntry> FILES = new TreeMap<>(Map.of(
            "etc", LayerEntry.folder("etc", 0755, Owner.ROOT),
            "srv", LayerEntry.folder("srv", 0750, new Owner(7, 8)),
            "old", LayerEntry.link("old", Owner.ROOT, "/srv"),
            "file", LayerEntry.file("file", 0600, new Owner(1, 1), Path.of("")),
            "loop", LayerEntry.link("loop", Owner.ROOT, "loop")));

    @TempDir
    private Path folder;

    @BeforeEach
    void makeContext() throws IOException {
        Files.writeString(folder.resolve("a"), "a");
        Files.writeString(folder.resolve("b"), "b");
        Files.writeString(folder.resolve("secret"), "s");
        Files.createDirectories(folder.resolve("dir/sub"));
        Files.writeString(folder.resolve("dir/sub/c"), "c");
        Files.writeString(folder.resolve(".dockerignore"), "secret\n.dockerignore\n");
    }

    /** An image that says little and holds a few files. */
    private static final class FewFiles implements Bases, Tree {
        @Override
        public BaseFacts scratch() {
            return BaseFacts.scratch("linux", "arm64");
        }

        @Override
        public BaseFacts find(String name) {
            Map<String, Object> config =
                    Map.of("Env", List.of("PATH=/bin", "FROM=base"), "OnBuild", triggers(name), "Hostname", "h");
            return new BaseFacts(name, List.of("sha256:1"), Map.of("os", "linux"), config, this);
        }

        private static List<String> triggers(String name) {
            return name.equals("triggers") ? List.of("WORKDIR /triggered", "RUN make") : List.of();
        }

        @Override
        public Optional<LayerEntry> at(String path) {
            return Optional.ofNullable(FILES.get(path));
        }

        @Override
        public List<LayerEntry> read(String path) {
            return FILES.values().stream()
                    .filter(entry -> Paths.within(path, entry.path()))
                    .toList();
        }
    }

    private String plan(String dockerfile) throws IOException, NotOurs, Unbuildable {
        var file = DockerfileModel.of(SourceText.of("Dockerfile", dockerfile));
        var context = new ContextSources(folder, BuildContext.find(new DiskFileTree(folder), "", "Dockerfile"));
        try (var scratch = new Scratch(folder.resolveSibling("scratch"))) {
            return new DockerfilePlanner(file, Map.of("GIVEN", "yes"), context, new FewFiles(), scratch)
                    .plan(file.finalStage().orElseThrow(), Map.of())
                    .toString();
        }
    }

    @Test
    void namesFoldersOnTheWayAsTheyAre() throws Exception {
        assertThat(plan("""
                FROM base
                COPY --chown=5:6 --chmod=0640 a b /old/new/
                COPY dir /etc/dir
                WORKDIR /srv
                WORKDIR x
                """)).isEqualTo("""
                from base
                FROM base
                COPY --chown=5:6 --chmod=0640 a b /old/new/
                d0750 7:8 /srv
                d0755 5:6 /srv/new
                -0640 5:6 /srv/new/a
                -0640 5:6 /srv/new/b
                COPY dir /etc/dir
                d0755 0:0 /etc
                d0755 0:0 /etc/dir
                d0755 0:0 /etc/dir/sub
                -0644 0:0 /etc/dir/sub/c
                WORKDIR /srv
                WORKDIR x
                d0750 7:8 /srv
                d0755 0:0 /srv/x
                {Env=[PATH=/bin, FROM=base], WorkingDir=/srv/x}
                """);
    }

    @Test
    void followsTheStagesThatAreNeeded() throws Exception {
        assertThat(plan("""
                ARG SYSTEM
                FROM base AS made
                COPY <<"EOF" <<-other /made/
                $text
                EOF
                	tabs
                other
                ENV MADE=$FROM
                FROM base AS unneeded
                RUN make
                FROM --platform=$BUILDPLATFORM made
                ARG TARGETARCH GIVEN=no UNSET
                ENV ARCH=$TARGETARCH GIVEN=$GIVEN SET=${UNSET:-un}set
                COPY --from=made --chown=9 /made/EOF /file /srv/
                COPY --from=0 /made /made
                """)).isEqualTo("""
                from base
                FROM base AS made
                COPY <<"EOF" <<-other /made/
                d0755 0:0 /made
                -0644 0:0 /made/EOF
                -0644 0:0 /made/other
                ENV MADE=$FROM
                FROM --platform=$BUILDPLATFORM made
                ARG TARGETARCH GIVEN=no UNSET
                ENV ARCH=$TARGETARCH GIVEN=$GIVEN SET=${UNSET:-un}set
                COPY --from=made --chown=9 /made/EOF /file /srv/
                d0750 7:8 /srv
                -0644 9:9 /srv/EOF
                -0600 9:9 /srv/file
                COPY --from=0 /made /made
                d0755 0:0 /made
                -0644 0:0 /made/EOF
                -0644 0:0 /made/other
                {Env=[PATH=/bin, FROM=base, MADE=base, ARCH=arm64, GIVEN=yes, SET=unset]}
                """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "COPY none /x             | Dockerfile:2:6: `none` is not in the folder that is built from, ",
                "COPY secret /x           | Dockerfile:2:6: `secret` is left out by `secret` at .dockerignore:1:1",
                "COPY a b /x              | Dockerfile:2:10: several files go into a folder; end `/x` in a slash",
                "COPY *.none /x           | Dockerfile:2:6: no file is like `*.none`",
                "COPY --from=base /no /x  | Dockerfile:2:18: `/no` is not in `base`",
            })
    void tellsWhatIsWrong(String instruction, String message) {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> plan("FROM base\n" + instruction))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN make                     | Dockerfile:2:1: `RUN`",
                "COPY --link a /              | Dockerfile:2:1: `COPY --link`",
                "COPY --chown=ann a /         | `ann` is not in `/etc/passwd` of the image",
                "COPY --chmod=u+x a /         | Dockerfile:2:14: `u+x` are no permissions in octal digits",
                "COPY dir /file               | `/file` is not the folder that it should be",
                "COPY a /file/                | `/file` is not the folder that it should be",
                "COPY a /loop                 | the links at `/loop` lead in a circle",
                "ADD https://example.com/x /  | Dockerfile:2:5: `https://example.com/x` is to be downloaded",
                "ENV A=${B:?}                 | Dockerfile:2:7: `${B:?}` can't be expanded",
                "ENV $NONE=x                  | Dockerfile:2:5: `$NONE` is empty",
                "WORKDIR $NONE                | Dockerfile:2:9: `$NONE` is empty",
                "COPY $NONE /                 | Dockerfile:2:6: `$NONE` is no path",
                "STOPSIGNAL SIGNAL            | `SIGNAL` is no usual signal",
                "EXPOSE 80000                 | `80000` is no range of ports",
                "HEALTHCHECK --interval=1 CMD x | `1` is no duration",
                "COPY --from=base /f* /       | `/f*` has to be looked for in an image",
                "FROM --platform=linux/s390x x | Dockerfile:2:29: it is for another platform, linux/s390x",
                "FROM triggers                | ONBUILD of `triggers`:2:1: `RUN`",
                "COPY --from=0 /file /        | Dockerfile:2:13: `0` is neither an earlier stage nor an image",
            })
    void leavesToABuilderWhatItCanNotDo(String instruction, String why) {
        assertThatExceptionOfType(NotOurs.class)
                .isThrownBy(() -> plan("FROM base\n" + instruction))
                .withMessage(why);
    }

    @Test
    void copiesFromEarlierStagesOnly() throws Exception {
        assertThat(plan("""
                FROM base AS one
                COPY --from=two /file /srv/
                FROM one AS two
                """)).contains("-0600 1:1 /srv/file"); // of an image, as builders have it
        assertThatExceptionOfType(NotOurs.class)
                .isThrownBy(() -> plan("FROM base AS one\nCOPY --from=ONE /file /srv/\n"))
                .withMessage("Dockerfile:2:13: `ONE` is neither an earlier stage nor an image");
    }

    @Test
    void fillsInHereDocuments() throws Exception {
        var file = DockerfileModel.of(SourceText.of("Dockerfile", """
                FROM base
                ENV HOST=db
                COPY <<-conf <<"raw" /etc/
                	# "it's" ${HOST:-none}:$PORT$
                conf
                $HOST
                raw
                """));
        var context = new ContextSources(folder, BuildContext.find(new DiskFileTree(folder), "", "Dockerfile"));
        try (var scratch = new Scratch(folder.resolveSibling("scratch"))) {
            var plan = new DockerfilePlanner(file, Map.of(), context, new FewFiles(), scratch)
                    .plan(file.finalStage().orElseThrow(), Map.of());
            List<LayerEntry> entries = plan.steps().get(2).layer().entries();
            assertThat(entries).extracting(LayerEntry::path).containsExactly("etc", "etc/conf", "etc/raw");
            assertThat(entries.get(1).content()).hasContent("# \"it's\" db:$\n");
            assertThat(entries.get(2).content()).hasContent("$HOST\n");
        }
        assertThatExceptionOfType(NotOurs.class)
                .isThrownBy(() -> plan("FROM base\nCOPY <<x /\na\\nb\nx\n"))
                .withMessage("Dockerfile:3:1: the text has a backslash");
    }

    @Test
    void seesObstaclesInTheTextOfWhatIsNeeded() {
        var file = DockerfileModel.of(SourceText.of("Dockerfile", """
                FROM base AS ran
                RUN make
                FROM base AS copied
                COPY a /
                FROM scratch
                COPY --from=ran /x /
                """));
        assertThat(DockerfileBuild.obstacle(file, "")).contains("Dockerfile:2:1: `RUN`");
        assertThat(DockerfileBuild.obstacle(file, "copied")).isEmpty();
        assertThat(DockerfileBuild.obstacle(file, "none")).contains("there is no stage `none`");
    }
}
