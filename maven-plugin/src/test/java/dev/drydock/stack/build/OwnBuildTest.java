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

    @TempDir
    private static Path context;

    private static String base = "";
    private static String onbuild = "";

    static List<String> dockerfiles() {
        return ComparedDockerfiles.all(base, onbuild);
    }

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
        byEngine(ComparedDockerfiles.BASE, base);
        byEngine(ComparedDockerfiles.triggers(base), onbuild);
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
