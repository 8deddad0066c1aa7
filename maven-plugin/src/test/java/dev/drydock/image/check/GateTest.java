package dev.drydock.image.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.image.check.LayerContents.File;
import dev.drydock.image.check.LayerContents.Kind;
import dev.drydock.rule.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    private static final Budget NO_LIMIT = new Budget(0, 0, 0);
    private static final String GOOD = "'User':'65532:65532'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'User':''|non-root-user|Containers run as root, as the image names no user; name one by number, such as `65532`",
                "'User':'0:5'|non-root-user|Containers run as root (`0:5`); name another user by number, such as `65532`",
                "'User':'app'|numeric-user-id|The user `app` is a name, which `runAsNonRoot` refuses; write the number",
                "'User':'7','Env':['DB_PASSWORD=hunter2']|no-secret-in-env-or-arg|The variable `DB_PASSWORD` holds a secret that"
                        + " everybody can read who has the image; hand it in when it starts",
                "'User':'7','Labels':{'org.opencontainers.image.base.name':'docker.io/library/python:latest'}|no-latest-tag|The"
                        + " base `docker.io/library/python:latest` is whatever was pushed last; name its version",
                "'User':'7','Entrypoint':['/bin/sh','-c','serve']|exec-form-command|A shell starts the program and does not pass"
                        + " the signal to stop on; name the program and its words as a list",
            })
    void judgesTheConfiguration(String config, String rule, String message) throws IOException {
        assertThat(findings(config)).containsExactly(message + " (" + rule + ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'User':'65532:65532'",
                "'User':'7','Env':['DB_PASSWORD_FILE=/run/secrets/db','PASSWORD=','TOKEN=<token>','PATH=/bin']",
                "'User':'7','Labels':{'org.opencontainers.image.base.name':'docker.io/library/python:3.12'}",
                "'User':'7','Entrypoint':['/bin/sh','-c','exec serve']",
                "'User':'7','Entrypoint':['/bin/sh','/start.sh']",
            })
    void acceptsWhatIsWell(String config) throws IOException {
        assertThat(findings(config)).isEmpty();
    }

    @Test
    void takesRulesAsSeriouslyAsTheProjectDoes() throws IOException {
        var severities = Map.of("non-root-user", Severity.INFO, "no-secret-in-env-or-arg", Severity.OFF);
        var gate = new Gate(Severity.WARNING, Set.of(), severities, NO_LIMIT);
        List<ImageFinding> found = gate.check(image("'User':'','Env':['DB_PASSWORD=hunter2']"));
        assertThat(found).extracting(ImageFinding::rule).containsExactly("non-root-user");
        assertThat(gate.passes(found)).isTrue();
    }

    @Test
    void judgesFilesThatTheAuthorAdded() throws IOException {
        LayerContents base = layer("base", false, file("etc/shadow.key", 0644, 1), file("bin/su", 04755, 1));
        LayerContents added = layer(
                "app",
                true,
                file("app/.env", 0644, 1),
                file("app/lib/site-packages/test/server.key", 0644, 1),
                file("app/run", 04755, 1),
                file("app/log", 0666, 1),
                new File("tmp", Kind.FOLDER, 01777, 0),
                new File("app/.git", Kind.FOLDER, 0755, 0),
                new File("app/link", Kind.LINK, 0777, 0));
        assertThat(findings(GOOD, base, added))
                .containsExactly(
                        "`/app/.env` in layer 2 of 2 (`app`) may hold a secret; keep it out by `.dockerignore` or `excludes`"
                                + " (no-secret-file-in-image)",
                        "`/app/.git` in layer 2 of 2 (`app`) may hold a secret; keep it out by `.dockerignore` or `excludes`"
                                + " (no-secret-file-in-image)",
                        "Everybody may write to `/app/log` in layer 2 of 2 (`app`) (mode 666); let only its owner"
                                + " (no-world-writable-files)",
                        "`/app/run` in layer 2 of 2 (`app`) (mode 4755) runs with the rights of its owner, whoever starts it;"
                                + " take that bit away (no-world-writable-files)");
    }

    @Test
    void findsBytesThatNobodySees() throws IOException {
        LayerContents build = layer(
                "build", true, file("src/a", 0644, 2_000_000), file("app/b", 0644, 3_000_000), file("keep", 0644, 9));
        LayerContents clean = layer("clean", true, file(".wh.src", 0644, 0), file("app/b", 0644, 5));
        assertThat(findings(GOOD, build, clean))
                .containsExactly("5.0 MB of the layer `build` are replaced or removed by later ones and shipped all the"
                        + " same; leave them out there (no-hidden-files)");
        LayerContents opaque = layer("opaque", true, file("app/.wh..wh..opq", 0644, 0));
        assertThat(findings(GOOD, build, opaque)).singleElement().asString().startsWith("3.0 MB of the layer `build`");
    }

    @Test
    void findsCachesOfPackageManagers() throws IOException {
        LayerContents layer = layer("tools", true, file("var/lib/apt/lists/main", 0644, 17_000_000));
        assertThat(findings(GOOD, layer))
                .containsExactly(
                        "`/var/lib/apt/lists/` holds 17.0 MB of a package manager's cache; remove it in the step"
                                + " that fills it (no-package-cache)");
    }

    @Test
    void holdsTheBudget() throws IOException {
        var gate = new Gate(Severity.WARNING, Set.of(), new Budget(100, 10, 60));
        List<ImageFinding> findings =
                gate.check(image(GOOD, layer("a", false, file("x", 0644, 70)), layer("b", true, file("y", 0644, 50))));
        assertThat(findings)
                .extracting(ImageFinding::message)
                .containsExactly(
                        "The image takes 120 B, of at most 100 B; its largest, layer 1 of 2 (`a`), takes 70 B",
                        "The image takes packed 20 B, of at most 10 B; its largest, layer 1 of 2 (`a`), takes 10 B",
                        "The image's layer 1 of 2 (`a`) takes 70 B, of at most 60 B");
        assertThat(gate.passes(findings)).isFalse();
    }

    @Test
    void passesWhatIsIgnoredOrNotGraveEnough() throws IOException {
        FinishedImage root = image("'User':'root'");
        assertThat(new Gate(Severity.INFO, Set.of("non-root-user"), NO_LIMIT).check(root))
                .isEmpty();
        var lenient = new Gate(Severity.OFF, Set.of(), NO_LIMIT);
        assertThat(lenient.passes(lenient.check(root))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"120MB, 120000000", "1.5 kB, 1500", "2g, 2000000000", "77, 77"})
    void readsSizes(String text, long bytes) {
        assertThat(Size.parse(text)).contains(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "110%", "-1MB"})
    void refusesOtherSizes(String text) {
        assertThat(Size.parse(text)).isEmpty();
    }

    private static List<String> findings(String config, LayerContents... layers) throws IOException {
        return new Gate(Severity.WARNING, Set.of(), NO_LIMIT)
                .check(image(config, layers)).stream()
                        .map(ImageFinding::toString)
                        .toList();
    }

    private static FinishedImage image(String config, LayerContents... layers) throws IOException {
        String json = ("{'config':{" + config + "}}").replace('\'', '"');
        return new FinishedImage(new ObjectMapper().readTree(json), Arrays.asList(layers));
    }

    private static LayerContents layer(String name, boolean added, File... files) {
        long size = Arrays.stream(files).mapToLong(File::size).sum();
        return new LayerContents(name, added, 10, size, Arrays.asList(files));
    }

    private static File file(String path, int mode, long size) {
        return new File(path, Kind.FILE, mode, size);
    }
}
