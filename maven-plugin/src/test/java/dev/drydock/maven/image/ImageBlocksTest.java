package dev.drydock.maven.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.EndpointRequest;
import dev.drydock.image.BillRequest;
import dev.drydock.image.ImageRequest;
import dev.drydock.image.base.Registries;
import dev.drydock.image.check.Budget;
import dev.drydock.image.check.Gate;
import dev.drydock.image.layer.Owner;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.runtime.TrainingSpec;
import dev.drydock.lock.LockChoice;
import dev.drydock.rule.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageBlocksTest {
    private final Map<String, String> commandLine = new HashMap<>();
    private final Map<String, String> pom = new HashMap<>();
    private final FromBlock from = new FromBlock();
    private final ContainerBlock container = new ContainerBlock();
    private final List<LayerBlock> layers = new ArrayList<>();

    @Test
    void knowsWhatIsNotSaid() throws Exception {
        ImageRequest request = request(module("Demo App", "1.0+7", 21));
        assertThat(request.target()).isEqualTo("demo-app:1.0-7");
        assertThat(request.base()).isEqualTo("eclipse-temurin:21-jre");
        assertThat(request.container().user()).isEqualTo("65532:65532");
        assertThat(request.container().labels()).isEqualTo(Map.of("title", "demo"));
    }

    @Test
    void goesByTheCommandLineThenTheBlockThenThePom() throws Exception {
        pom.put("stack.image.from", "third");
        assertThat(request(module("demo", "1", 17)).base()).isEqualTo("third");
        from.image = "second";
        assertThat(request(module("demo", "1", 17)).base()).isEqualTo("second");
        commandLine.put("stack.image.from", "first");
        assertThat(request(module("demo", "1", 17)).base()).isEqualTo("first");
    }

    @Test
    void readsListsAndPairsFromProperties() throws Exception {
        commandLine.put("stack.image.environment", "A=1,B=x=y");
        commandLine.put("stack.image.entrypoint", "python, /app/main.py");
        commandLine.put("stack.image.healthcheck.test", "wget -q localhost");
        container.environment = Map.of("A", "0", "C", "2");
        var settings = request(module("demo", "1", 17)).container();
        assertThat(settings.environment()).isEqualTo(Map.of("A", "1", "B", "x=y", "C", "2"));
        assertThat(settings.entrypoint()).containsExactly("python", "/app/main.py");
        assertThat(settings.health().test()).containsExactly("CMD-SHELL", "wget -q localhost");
    }

    @Test
    void readsALayerFromOneWord() throws Exception {
        var layer = new LayerBlock();
        layer.set("src/app:/app/src");
        layer.user = "1000";
        layer.fileMode = "640";
        layers.add(layer);
        assertThat(request(module("demo", "1", 17)).layers()).singleElement().satisfies(spec -> {
            assertThat(spec.from()).isEqualTo(Path.of("src/app"));
            assertThat(spec.into()).isEqualTo("/app/src");
            assertThat(spec.owner()).isEqualTo(new Owner(1000, 1000));
            assertThat(spec.fileMode()).isEqualTo(0640);
        });
    }

    @Test
    void putsLoginsOfTheUsersBeforeAllOthers() throws Exception {
        from.image = "one.example/base:1";
        from.credHelper = "docker-credential-pass";
        commandLine.put("stack.image.to", "two.example/app:1");
        commandLine.put("stack.image.to.auth.username", "ann");
        commandLine.put("stack.image.to.auth.password", "sesame");
        var access = request(module("demo", "1", 17)).access();
        assertThat(access.pulling())
                .containsExactly(new Registries.Login("one.example", new Registries.Helper("pass")));
        assertThat(access.pushing())
                .containsExactly(new Registries.Login("two.example", new Registries.Password("ann", "sesame")));
        assertThat(access.toString()).doesNotContain("sesame");
    }

    @Test
    void readsSeveralPlatformsAndARuntime() throws Exception {
        commandLine.put("stack.image.platforms", "linux/amd64, linux/arm/v7");
        commandLine.put("stack.image.runtime.jlink", "true");
        commandLine.put("stack.image.runtime.addModules", "jdk.zipfs");
        commandLine.put("stack.image.runtime.cds", "true");
        commandLine.put("stack.image.runtime.cdsOptions", "-Da=b,-Dc=d");
        var request = request(module("demo", "1", 17));
        assertThat(request.platforms()).hasToString("[linux/amd64, linux/arm/v7]");
        assertThat(request.runtimes()).singleElement().satisfies(runtime -> {
            assertThat(runtime.addModules()).containsExactly("jdk.zipfs");
            assertThat(runtime.options()).containsExactly("--strip-java-debug-attributes");
        });
        assertThat(request.trainings())
                .containsExactly(new TrainingSpec(Duration.ofSeconds(10), List.of("-Da=b", "-Dc=d")));
    }

    @Test
    void takesTheOptionsOfJlinkInThePlaceOfItsOwn() throws Exception {
        commandLine.put("stack.image.runtime.jlink", "true");
        commandLine.put("stack.image.runtime.options", "--compress=2");
        assertThat(request(module("demo", "1", 17)).runtimes())
                .singleElement()
                .satisfies(runtime -> assertThat(runtime.options()).containsExactly("--compress=2"));
    }

    @ParameterizedTest
    @CsvSource({
        "stack.image.runtime.jlink, yes, `runtime.jlink` is `yes`; it can be `true` or `false`",
        "stack.image.runtime.cds, on, `runtime.cds` is `on`; it can be `true` or `false`",
        "stack.image.from.auth.password, sesame, `from.auth` has a password and no username; a login needs both",
        "stack.image.format, docker2, `format` is `docker2`; it can be `Docker` or `OCI`",
        "stack.image.healthcheck.interval, 5, `healthcheck.interval` is `5`; write a time such as `5s` or `1m30s`",
        "stack.image.healthcheck.retries, few, `healthcheck.retries` is `few`; write a number",
        "stack.image.creationTime, now, `now` is no time"
    })
    void saysWhatCanNotBeMeant(String property, String value, String message) {
        commandLine.put(property, value);
        assertThatExceptionOfType(Misread.class)
                .isThrownBy(() -> request(module("demo", "1", 17)))
                .withMessageStartingWith(message);
    }

    private ImageRequest request(ImageModule module) throws Misread, Unbuildable {
        var blocks = new ImageBlocks(
                new Leaves(commandLine::get, pom::get), from, new ToBlock(), container, new RuntimeBlock(), layers);
        var access =
                new Registries.Access(List.of(), List.of(), Path.of("config.json"), List.of(), false, false, false);
        var engine = new EndpointRequest("", Map.of(), Path.of("home"), false);
        var gate = new Gate(Severity.WARNING, Set.of(), new Budget(0, 0, 0));
        return blocks.request(
                module,
                new ImageRun(
                        Path.of("packed"),
                        Path.of("bases"),
                        LockChoice.NONE,
                        access,
                        engine,
                        gate,
                        new BillRequest(BillRequest.Mode.AUTO, false, artifact -> List.of())));
    }

    private static ImageModule module(String name, String version, int release) {
        return new ImageModule(
                Path.of("."),
                Path.of("target"),
                Path.of("cache"),
                "com.example",
                name,
                version,
                true,
                Path.of("target/classes"),
                List.of(),
                "Main",
                release,
                Path.of("jdk"),
                Map.of("title", "demo"),
                "");
    }
}
