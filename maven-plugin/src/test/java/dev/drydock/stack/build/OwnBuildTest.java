package dev.drydock.stack.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.Details;
import dev.drydock.docker.Image;
import dev.drydock.docker.ProgressListener;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.Setting;
import dev.drydock.docker.engine.RealEngine;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.image.dockerfile.DockerfileBuild;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we build of a Dockerfile and what the engine's own builder does are the same: configuration and files. */
class OwnBuildTest {
    @RegisterExtension
    static final RealEngine TESTER = new RealEngine();

    private static final List<String> FIELDS = List.of(
            "User",
            "ExposedPorts",
            "Env",
            "Cmd",
            "Healthcheck",
            "ArgsEscaped",
            "Volumes",
            "WorkingDir",
            "Entrypoint",
            "OnBuild",
            "Labels",
            "Shell",
            "StopSignal");

    /** What the images under test build on. */
    private static final String BASE = """
            FROM drydock-test/busybox:1
            RUN mkdir -p -m 2775 /real/in && chown -R 7:8 /real && echo old > /real/old && ln -s /real /linked \\
                && ln -s old /real/to-old && ln -s ../real/in /opened && mkdir -m 1777 /shared \\
                && ln -s ../../../escape /over && mkdir -p /existing/sub && chmod 711 /existing/sub \\
                && ln -s /real /existing/dir
            RUN echo app:x:1234:1:::/bin/sh >> /etc/passwd; echo app:x:4321: >> /etc/group
            ENV A=base B="two words"
            LABEL of=base
            CMD ["base"]
            """;

    @TempDir
    private static Path context;

    private static String base = "";
    private static String onbuild = "";

    static List<String> dockerfiles() {
        return List.of(
                DOCKERFILES.replace("BASE", base).replace("TRIGGERS", onbuild).split("(?m)^----\n"));
    }

    private static final String DOCKERFILES = """
            FROM BASE
            COPY a.txt /a.txt
            COPY a.txt run.sh private /new/folder/
            COPY dir /dir
            COPY dir/ /dir2/
            ENV C=$A A=x B=y D="q $B" E=a\\ b F='$A'
            ENV OLD form of ENV
            WORKDIR /work/$A
            WORKDIR deeper
            COPY . .
            CMD echo $A
            ----
            FROM scratch
            COPY a.txt b/../c/
            ----
            FROM BASE
            COPY a.txt /linked
            COPY a.txt /linked/
            COPY run.sh /linked/in/
            COPY a.txt /linked/to-old
            COPY private /opened/
            COPY run.sh /over/way
            COPY run.sh /existing/dir/../dotted
            COPY a.txt /real/in/new/file
            COPY dir /real/in/new/dir
            COPY --chown=11:12 a.txt dir /real/in/owned/
            ADD plain.tar /real/in/unpacked
            COPY a.txt /shared/
            COPY dir /existing
            ----
            FROM BASE
            COPY dir /linked
            COPY empty /new/empty
            COPY empty /existing
            COPY partly /partly
            COPY to-dir /to-dir
            COPY to-dir /to-dir-2/
            COPY to-file /to-file
            COPY to-file to-dir/link /links/
            COPY to-dir/sub/y ü/ä /deep/est/
            COPY many /existing/sub
            COPY ["with blank", "/blank in/"]
            ----
            FROM BASE
            WORKDIR /w
            COPY a.txt ./
            COPY a.txt .
            COPY *.sh pri*e ./
            COPY d?r/s*/* ./matched/
            COPY [^a-c]ir/x .
            COPY ./dir/../a.txt ../up
            COPY /a.txt sub
            COPY --chown=5:6 dir /owned/dir
            COPY --chown=5 a.txt /owned/new/file
            COPY --chown=app a.txt run.sh /app/
            COPY --chown=app:6 dir /real
            COPY --chown=app:app dir/dir /existing/dir/
            ADD --chown=8:9 dir /added
            ----
            FROM BASE
            ADD plain.tar /
            ADD plain.tar /unpacked/
            ADD packed.bin /unpacked2
            ADD packed.tar.bz2 no-archive.tar.gz a.txt /unpacked3/
            ADD --chown=3:4 plain.tar no-archive.tar.gz /unpacked4/
            COPY plain.tar /copied/
            ----
            FROM BASE
            WORKDIR relative/
            WORKDIR /absolute/
            WORKDIR below//it/..
            WORKDIR /linked/made
            WORKDIR /linked/in/../../dots/./x
            WORKDIR ../y
            WORKDIR /opened/made/too
            WORKDIR /shared/x
            USER app
            WORKDIR /of/app
            USER 5:6
            ----
            FROM BASE AS one
            ENV ONE=1
            ENTRYPOINT ["one"]
            COPY --chown=3:4 dir /from/one
            COPY run.sh /real/
            FROM scratch AS Two
            COPY --from=one /from/one /two
            COPY --from=0 /real /real
            COPY --from=one /linked/old /linked/to-old /x/
            FROM one
            ENV TWO=${ONE}2
            COPY --from=two two/sub /two
            COPY --from=drydock-test/busybox:1 /etc/passwd /etc/group /other/
            COPY --from=BASE /existing /
            COPY --from=one --chown=9:9 /from /owned
            ENTRYPOINT two
            ----
            FROM BASE AS hidden
            COPY dir /made/dir
            COPY a.txt /made/dir/sub/
            FROM hidden
            COPY run.sh /made/dir/sub
            COPY --from=hidden /made /again
            COPY --from=hidden --chown=app /made/dir/sub/. ./
            ----
            FROM drydock-test/debian:1
            COPY a.txt /bin/
            COPY run.sh /var/run/some/
            COPY dir /lib/some
            WORKDIR /usr/local/app
            COPY --from=BASE /linked /bin
            COPY --from=drydock-test/debian:1 /etc/apt /etc/debian_version /etc/localtime ./
            ----
            FROM BASE
            ARG GIVEN
            ARG GIVEN2=default
            ARG OTHER=${GIVEN}-$GIVEN2
            ARG A=arg
            ARG NONE
            ENV X=$GIVEN Y=${OTHER:-no} Z="$A$NONE." W=${NONE:+some}${NONE:-none} V='$X'
            LABEL x=$X "y z"="$Y" multi="a\
            b"
            LABEL x=again of="$OTHER"
            LABEL old form
            USER $A:$GIVEN
            STOPSIGNAL SIG${NONE:-INT}
            VOLUME /v1 /v$A
            VOLUME ["/v4", "$GIVEN"]
            EXPOSE 80 443/TCP 53/udp 8000-8002
            EXPOSE $NONE$EMPTY 90
            ----
            ARG TAG=1
            ARG NAME=drydock-test/busybox
            ARG GIVEN=default
            FROM ${NAME}:$TAG
            ARG TAG
            ARG GIVEN
            LABEL tag=$TAG name=$NAME given=$GIVEN
            HEALTHCHECK --interval=1m30s --timeout=2.5s --retries=3 CMD test -e $X
            ENTRYPOINT ["sh", "-c", "echo $HOME"]
            CMD ["a b", "c"]
            ----
            FROM BASE
            SHELL ["/bin/ash", "-x", "-c"]
            CMD echo   "two  blanks" \
              and more
            ENTRYPOINT exec $THIS
            HEALTHCHECK --start-period=1ms CMD ["test", "-e", "/x"]
            MAINTAINER Ann
            ONBUILD COPY a.txt /on/build
            ONBUILD   ENV Q=$A \
               R=1
            ----
            FROM BASE
            HEALTHCHECK NONE
            CMD []
            ENTRYPOINT []
            ----
            FROM BASE
            ENTRYPOINT ["e"]
            CMD []
            ----
            FROM BASE
            CMD cmd
            ENTRYPOINT ["e"]
            ----
            FROM BASE AS a
            CMD ["of a"]
            FROM a
            ENTRYPOINT ["e"]
            ----
            FROM TRIGGERS
            COPY run.sh /
            ----
            FROM BASE
            ENV a=$A PATH=/x:$PATH
            """;

    private static final String TRIGGER = """
            FROM BASE
            ONBUILD COPY a.txt /triggered/
            ONBUILD WORKDIR /triggered/folder
            ONBUILD ENV T=$A
            ONBUILD CMD ["triggered"]
            """;

    @BeforeAll
    static void makeContext() throws IOException {
        base = TESTER.name("norun-base") + ":1";
        onbuild = TESTER.name("norun-triggers") + ":1";
        file("a.txt", "a", "rw-r--r--");
        file("run.sh", "#!/bin/sh\n", "rwxr-xr-x");
        file("private", "p", "rw-------");
        file("dir/x", "x", "rw-r--r--");
        file("dir/sub/y", "y", "rw-rw-rw-");
        file("dir/dir/z", "z", "rw-rw-r--");
        file("with blank", "b", "rw-r--r--");
        file("\u00fc/\u00e4", "\u00e4", "rw-r--r--");
        file("ignored", "i", "rw-r--r--");
        file("partly/out", "o", "rw-r--r--");
        file("partly/back", "b", "rw-r--r--");
        Files.createDirectories(context.resolve("empty"));
        for (int i = 0; i < 20; i++) { // more than are looked for one by one
            file("many/" + i, "", "rw-r--r--");
        }
        Files.setPosixFilePermissions(context.resolve("dir"), PosixFilePermissions.fromString("rwxr-x---"));
        Files.createSymbolicLink(context.resolve("dir/link"), Path.of("x"));
        Files.createSymbolicLink(context.resolve("dir/absolute"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(context.resolve("to-dir"), Path.of("dir"));
        Files.createSymbolicLink(context.resolve("to-file"), Path.of("/dir/x"));
        Files.createSymbolicLink(context.resolve("dangling"), Path.of("nowhere"));
        Files.writeString(context.resolve(".dockerignore"), "ignored\npartly\n!partly/back\n*.Dockerfile\n");
        archive(Files.newOutputStream(context.resolve("plain.tar")));
        archive(new GZIPOutputStream(Files.newOutputStream(context.resolve("packed.bin"))));
        archive(new BZip2CompressorOutputStream(Files.newOutputStream(context.resolve("packed.tar.bz2"))));
        try (var packed = new GZIPOutputStream(Files.newOutputStream(context.resolve("no-archive.tar.gz")))) {
            packed.write("text".getBytes(UTF_8));
        }
        byEngine(BASE, base);
        byEngine(TRIGGER.replace("BASE", base), onbuild);
    }

    private static void file(String path, String content, String permissions) throws IOException {
        Path file = context.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static void archive(OutputStream out) throws IOException {
        try (var tar = new TarArchiveOutputStream(out, UTF_8.name())) {
            var folder = new TarArchiveEntry("./top/");
            folder.setMode(0750);
            folder.setIds(3, 4);
            tar.putArchiveEntry(folder);
            tar.closeArchiveEntry();
            var link = new TarArchiveEntry("top/link", TarConstants.LF_SYMLINK);
            link.setLinkName("../bare/file");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            var file = new TarArchiveEntry("bare/file");
            file.setMode(04755);
            file.setIds(5, 6);
            file.setSize(1);
            tar.putArchiveEntry(file);
            tar.write('f');
            tar.closeArchiveEntry();
        }
    }

    @AfterEach
    void removeImages() {
        List.of(own(), other()).forEach(TESTER.engine().images()::remove);
    }

    @AfterAll
    static void removeBases() {
        List.of(onbuild, base).forEach(TESTER.engine().images()::remove);
    }

    private static String own() {
        return TESTER.name("norun-own") + ":1";
    }

    private static String other() {
        return TESTER.name("norun-other") + ":1";
    }

    private static LocalContext local(String dockerfile) throws IOException {
        Path file = context.resolve("Dockerfile");
        Files.writeString(file, dockerfile);
        return new LocalContext(context, Optional.of(file), SourceText.of("Dockerfile", dockerfile));
    }

    private static Image byEngine(String dockerfile, String name) throws IOException {
        var request = new BuildRequest(
                "",
                "Dockerfile",
                List.of(name),
                Map.of("GIVEN", "given"),
                Map.of("on", "top"),
                "",
                "",
                "",
                List.of(),
                List.of(),
                0,
                List.of(),
                false,
                false);
        try (var archive = new ArchiveStream(new ContextArchive(local(dockerfile))::writeTo)) {
            TESTER.engine().images().build(request, archive, List.of(), ProgressListener.none());
        }
        return TESTER.engine().images().find(name).orElseThrow();
    }

    private static Image byUs(String dockerfile, Path cache) throws Exception {
        LocalContext local = local(dockerfile);
        var build = new DockerfileBuild(
                TESTER.engine(), image -> RegistryLogin.ANONYMOUS, cache, TESTER.labels(), Clock.systemUTC());
        var model = DockerfileModel.of(local.dockerfile());
        assertThat(DockerfileBuild.obstacle(model, "")).isEmpty();
        build.run(
                new DockerfileBuild.Request(
                        model,
                        context,
                        local.files(),
                        "",
                        Map.of("GIVEN", "given"),
                        Map.of("on", "top"),
                        List.of(own()),
                        false),
                line -> {});
        return TESTER.engine().images().find(own()).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("dockerfiles")
    void isThatOfTheEngine(String dockerfile, @TempDir Path cache) throws Exception {
        Image engines = byEngine(dockerfile, other());
        Image ours = byUs(dockerfile, cache);
        assertThat(config(ours)).isEqualTo(config(engines));
        List<String> found = files(ours);
        List<String> wanted = files(engines);
        assertThat(found.size()).isGreaterThan(1);
        assertThat(List.of(without(found, wanted), without(wanted, found))).isEqualTo(List.of(List.of(), List.of()));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private static Map<String, Object> config(Image image) {
        Details config = image.details().object("Config");
        var told = new TreeMap<String, Object>();
        for (String field : FIELDS) {
            if (config.has(field)) {
                told.put(field, config.fields().get(field));
            }
        }
        return told;
    }

    /** All files: type, permissions, owner, path and content. */
    private static List<String> files(Image image) throws Exception {
        String container = TESTER.engine()
                .containers()
                .create(ContainerSpec.named(TESTER.name("norun"), image.id())
                        .set(Setting.LABELS, TESTER.labels())
                        .set(Setting.ENTRYPOINT, List.of("never-started"))
                        .build())
                .id();
        var lines = new ArrayList<String>();
        try (InputStream content = TESTER.engine().containers().download(container, "/");
                var tar = new TarArchiveInputStream(content, UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(tar.readAllBytes());
                lines.add("%c %05o %d:%d /%s %s %d %s"
                        .formatted(
                                entry.getLinkFlag(),
                                entry.getMode() & 07777,
                                entry.getLongUserId(),
                                entry.getLongGroupId(),
                                entry.getName(),
                                entry.getLinkName(),
                                entry.getSize(),
                                HexFormat.of().formatHex(sum, 0, 4)));
            }
        } finally {
            TESTER.engine().containers().remove(container, Removal.FORCED_WITH_VOLUMES);
        }
        return lines.stream().sorted().toList();
    }
}
