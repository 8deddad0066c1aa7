package dev.drydock.image.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.image.base.Registries.Access;
import dev.drydock.image.base.Registries.Login;
import dev.drydock.image.base.Registries.Password;
import dev.drydock.image.base.Registry;
import dev.drydock.image.base.Registry.Resolution;
import dev.drydock.image.layer.LayerStore;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.ImageSet;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Platform;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.text.ImageReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class JibRegistryTest {
    private static final String CONFIG =
            "{\"rootfs\":{\"diff_ids\":[\"sha256:plain\"]},\"config\":{\"Shell\":[\"x\"]}}";
    private static final byte[] LAYER = "packed".getBytes(UTF_8);
    private static final String LAYER_DIGEST =
            "sha256:88cb8a087b6e8cebfc9ae5602f5a2159a6bcf923e7f2c56809bcda6cad1727a7";

    @RegisterExtension
    static final OwnRegistry registry = OwnRegistry.open();

    @RegisterExtension
    static final OwnRegistry guarded = OwnRegistry.guarded();

    @RegisterExtension
    final RegistryProxy server = new RegistryProxy(registry);

    /** Another for each test. */
    private final String repository = "team/app-" + UUID.randomUUID();

    @TempDir
    private Path folder;

    private final List<String> warnings = new ArrayList<>();
    private List<Login> logins = List.of();

    @Test
    void pushesTheVeryBytesAndPullsThemBack() throws Exception {
        BuiltImage image = image();
        assertThat(registry(false).push(set(image), reference(":1"), List.of("1", "newest")))
                .isEqualTo(1);
        assertThat(server.requests())
                .filteredOn(request -> request.startsWith("PUT"))
                .hasSize(4);
        assertThat(registry(false).push(set(image), reference(":1"), List.of("1")))
                .isZero();

        BaseImage pulled = pull(":newest", false);
        assertThat(pulled.digest()).isEqualTo(image.digest());
        assertThat(pulled.name()).isEqualTo(server.host() + "/" + repository + ":newest");
        assertThat(pulled.config()).containsKey("rootfs").containsKey("config");
        assertThat(pulled.layers()).singleElement().satisfies(layer -> {
            assertThat(layer.diffId()).isEqualTo("sha256:plain");
            assertThat(content(layer)).isEqualTo(LAYER);
        });
        assertThat(warnings).isEmpty();
    }

    @Test
    void fetchesALayerOnlyWhenItIsReadAndOnlyOnce() throws Exception {
        registry(false).push(set(image()), reference(":1"), List.of("1"));
        BaseImage pulled = pull(":1", false);
        server.requests();
        assertThat(content(pulled.layers().get(0))).isEqualTo(LAYER);
        assertThat(content(pulled.layers().get(0))).isEqualTo(LAYER);
        assertThat(server.requests()).containsExactly("GET blobs");
    }

    @Test
    void asksNobodyForWhatADigestNames() throws Exception {
        registry(false).push(set(image()), reference(":1"), List.of("1"));
        String pinned = "@" + image().digest();
        pull(pinned, false);
        server.requests();
        assertThat(pull(pinned, false).digest()).isEqualTo(image().digest());
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void asksForNoMoreWhileANameStandsForTheSame() throws Exception {
        registry(false).push(set(image()), reference(":1"), List.of("1"));
        BaseImage first = pull(":1", false);
        server.requests();
        assertThat(pull(":1", false).config()).isEqualTo(first.config());
        assertThat(server.requests()).containsExactly("HEAD manifests");
        registry(false).push(set(of("v7")), reference(":1"), List.of("1"));
        assertThat(pull(":1", false).config()).containsEntry("variant", "v7");
    }

    @Test
    void findsTheSameAgainBehindALogin() throws Exception {
        logins = List.of(new Login(guarded.host(), new Password(OwnRegistry.USER, OwnRegistry.PASSWORD)));
        registry(false).push(set(image()), behindALogin(), List.of("1"));
        BaseImage first = registry(false).pull(behindALogin(), Platform.DEFAULT, new LayerStore(folder));
        BaseImage second = registry(false).pull(behindALogin(), Platform.DEFAULT, new LayerStore(folder));
        assertThat(second.config()).isEqualTo(first.config());
    }

    @Test
    void goesByWhatWasSeenLastWhenOffline() throws Exception {
        registry(false).push(set(image()), reference(":1"), List.of("1"));
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> pull(":1", true))
                .withMessageContaining("was never fetched, and Maven is offline");
        pull(":1", false);
        server.requests();
        assertThat(pull(":1", true).digest()).isEqualTo(image().digest());
        assertThat(server.requests()).isEmpty();
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> registry(true).push(set(image()), reference(":1"), List.of("1")))
                .withMessageContaining("can't be pushed, as Maven is offline");
    }

    @Test
    void picksThePlatformFromAnIndex() throws Exception {
        registry(false).push(set(image()), reference(":1"), List.of("1"));
        String digest = index("many", descriptor(image(), "amd64", ""));
        BaseImage pulled = pull(":many", false);
        assertThat(pulled.digest()).isEqualTo(digest);
        assertThat(pulled.layers()).hasSize(1);
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() ->
                        registry(false).pull(reference(":many"), Platform.of("linux/s390x"), new LayerStore(folder)))
                .withMessageContaining("is not made for linux/s390x");
    }

    @Test
    void picksTheVariantOfAPlatform() throws Exception {
        BuiltImage six = of("v6");
        BuiltImage seven = of("v7");
        registry(false).push(set(six), reference(":6"), List.of("6"));
        registry(false).push(set(seven), reference(":7"), List.of("7"));
        String digest = index("many", descriptor(six, "arm", "v6"), descriptor(seven, "arm", "v7"));
        assertThat(resolved("linux/arm/v6", "linux/arm/v7", "linux/arm"))
                .isEqualTo(new Resolution(
                        digest,
                        Map.of(
                                "linux/arm/v6", six.digest(),
                                "linux/arm/v7", seven.digest(),
                                "linux/arm", seven.digest())));
        BaseImage pulled =
                registry(false).pull(reference(":many"), Platform.of("linux/arm/v7"), new LayerStore(folder));
        assertThat(pulled.config()).containsEntry("variant", "v7");
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> resolved("linux/arm/v5"))
                .withMessageContaining("is not made for linux/arm/v5");
        registry(false).push(set(image()), reference(":1"), List.of("1"));
        index("many", descriptor(image(), "arm", "v7")); // whose configuration says nothing of it
        assertThat(resolved("linux/arm/v7").platforms()).containsValue(image().digest());
    }

    @Test
    void saysWhatANameStandsForWithoutFetchingIt() throws Exception {
        registry(false).push(set(image()), reference(":many"), List.of("many"));
        server.requests();
        assertThat(resolved("linux/amd64")).isEqualTo(new Resolution(image().digest(), Map.of()));
        assertThat(server.requests()).containsExactly("GET manifests");
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> registry(true).resolve(reference(":many"), Set.of()))
                .withMessageContaining("can't be looked up, as Maven is offline");
    }

    @Test
    void believesNoManifestThatIsNotTheOneAskedFor() throws Exception {
        registry(false).push(set(image()), reference(":1"), List.of("1"));
        String asked = "sha256:" + "1".repeat(64);
        registry.tamper(repository, asked, image().manifestBytes());
        String expected = "was asked for " + asked + " and sent " + image().digest();
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> pull("@" + asked, false))
                .withMessageContaining(expected);
        index("many", descriptor(image(), "amd64", "").replace(image().digest(), asked));
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> pull(":many", false))
                .withMessageContaining(expected);
    }

    @Test
    void namesNothingThatIsNotWholeThere() {
        server.refuse("PATCH");
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> registry(false).push(set(image()), reference(":1"), List.of("1")))
                .withMessageContaining("can't be pushed: ");
        assertThat(server.requests()).contains("HEAD blobs").doesNotContain("PUT manifests");
    }

    @Test
    void pushesAnIndexOfPlatforms() throws Exception {
        BuiltImage image = image();
        var arm = new BuiltImage(
                image.config(), image.manifest(), image.format(), image.layers(), "", Platform.of("linux/arm64"));
        var images = set(image, arm);
        assertThat(registry(false).push(images, reference(":1"), List.of("1"))).isEqualTo(1);
        BaseImage pulled = registry(false).pull(reference(":1"), Platform.of("linux/arm64"), new LayerStore(folder));
        assertThat(pulled.digest()).isEqualTo(images.digest());
        assertThat(images.mediaType()).isEqualTo("application/vnd.docker.distribution.manifest.list.v2+json");
    }

    @Test
    void logsInAsTheSettingsSay() throws Exception {
        logins = List.of(new Login(guarded.host(), new Password(OwnRegistry.USER, OwnRegistry.PASSWORD)));
        assertThat(registry(false).push(set(image()), behindALogin(), List.of("1")))
                .isEqualTo(1);
    }

    @Test
    void logsInAsDockerWould() throws Exception {
        String login =
                Base64.getEncoder().encodeToString((OwnRegistry.USER + ":" + OwnRegistry.PASSWORD).getBytes(UTF_8));
        Files.writeString(
                folder.resolve("config.json"), "{\"auths\":{\"" + guarded.host() + "\":{\"auth\":\"" + login + "\"}}}");
        assertThat(registry(false).push(set(image()), behindALogin(), List.of("1")))
                .isEqualTo(1);
    }

    @Test
    void saysHowToLogIn() {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> registry(false).push(set(image()), behindALogin(), List.of("1")))
                .withMessageContaining("refuses this login; log in with `docker login " + guarded.host() + "`");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(() -> pull(":none", false))
                .withMessageStartingWith("The base `" + server.host() + "/" + repository + ":none` can't be fetched: ");
        assertThatExceptionOfType(Unbuildable.class)
                .isThrownBy(
                        () -> registry(false).pull(named("127.0.0.1:1/app"), Platform.DEFAULT, new LayerStore(folder)))
                .withMessageEndingWith("the registry 127.0.0.1:1 does not answer");
    }

    private BaseImage pull(String version, boolean offline) throws Unbuildable {
        return registry(offline).pull(reference(version), Platform.DEFAULT, new LayerStore(folder));
    }

    private Registry registry(boolean offline) {
        var access = new Access(logins, logins, folder.resolve("config.json"), List.of(), false, true, offline);
        return new JibRegistries().open(access, warnings::add);
    }

    private ImageReference reference(String version) {
        return named(server.host() + "/" + repository + version);
    }

    private ImageReference behindALogin() {
        return named(guarded.host() + "/" + repository + ":1");
    }

    private static ImageReference named(String text) {
        return ImageReference.parse(text).orElseThrow();
    }

    private Resolution resolved(String... platforms) throws Unbuildable {
        var asked = new HashSet<Platform>();
        for (String platform : platforms) {
            asked.add(Platform.of(platform));
        }
        return registry(false).resolve(reference(":many"), asked);
    }

    /** Puts an index into the registry, and gives its digest. */
    private String index(String name, String... descriptors) throws Exception {
        String type = "application/vnd.oci.image.index.v1+json";
        String text = "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
                .formatted(type, String.join(",", descriptors));
        var put = HttpRequest.newBuilder(
                        URI.create("http://" + registry.host() + "/v2/" + repository + "/manifests/" + name))
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofString(text))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(put, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Docker-Content-Digest").orElseThrow();
    }

    private static String descriptor(BuiltImage image, String architecture, String variant) {
        String platform = variant.isEmpty() ? "" : ",\"variant\":\"" + variant + "\"";
        return part(image.mediaType(), image.digest(), image.manifestBytes().length)
                .replaceFirst(
                        "}$",
                        ",\"platform\":{\"architecture\":\"" + architecture + "\",\"os\":\"linux\"" + platform + "}}");
    }

    private static BuiltImage image() {
        return configured(CONFIG);
    }

    private static BuiltImage of(String variant) {
        return configured(CONFIG.replaceFirst("\\{", "{\"variant\":\"" + variant + "\","));
    }

    private static BuiltImage configured(String config) {
        var layer = new Layer("app", "sha256:plain", LAYER_DIGEST, LAYER.length, () -> new ByteArrayInputStream(LAYER));
        String parts = "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"config\":%s,\"layers\":[%s]}";
        var configured = new BuiltImage(config, "", Format.DOCKER, List.of(layer), "", Platform.DEFAULT);
        String manifest = parts.formatted(
                configured.mediaType(),
                part("application/vnd.docker.container.image.v1+json", configured.id(), config.length()),
                part("application/vnd.docker.image.rootfs.diff.tar.gzip", LAYER_DIGEST, LAYER.length));
        return new BuiltImage(config, manifest, Format.DOCKER, List.of(layer), "", Platform.DEFAULT);
    }

    private static String part(String type, String digest, int size) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}".formatted(type, digest, size);
    }

    private static ImageSet set(BuiltImage... images) {
        return new ImageSet(List.of(images));
    }

    private static byte[] content(Layer layer) throws IOException {
        try (InputStream content = layer.content().open()) {
            return content.readAllBytes();
        }
    }
}
