package dev.drydock.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            emptyValue = "",
            value = {
                "nginx, docker.io, library/nginx, '', nginx",
                "nginx:1.27, docker.io, library/nginx, 1.27, nginx",
                "grafana/grafana:11.1.0, docker.io, grafana/grafana, 11.1.0, grafana/grafana",
                "docker.io/redis, docker.io, library/redis, '', redis",
                "docker.io/library/redis, docker.io, library/redis, '', redis",
                "index.docker.io/acme/app, docker.io, acme/app, '', acme/app",
                "library/a/b, docker.io, library/a/b, '', library/a/b",
                "localhost:5000, docker.io, library/localhost, 5000, localhost",
                "localhost/app, localhost, app, '', localhost/app",
                "localhost:5000/app:2, localhost:5000, app, 2, localhost:5000/app",
                "registry.example.com/team/app_x.y--z:V1-rc_2, registry.example.com, team/app_x.y--z, V1-rc_2, registry.example.com/team/app_x.y--z",
                "Build/app, Build, app, '', Build/app",
                "[::1]:5000/app, [::1]:5000, app, '', [::1]:5000/app",
                "[2001:db8::1]/app:1, [2001:db8::1], app, 1, [2001:db8::1]/app",
            })
    void splitsAndCompletesANameAsDockerDoes(String text, String host, String path, String tag, String familiar) {
        assertThat(ImageReference.parse(text)).hasValueSatisfying(image -> {
            assertThat(image.host()).isEqualTo(host);
            assertThat(image.path()).isEqualTo(path);
            assertThat(image.tag()).isEqualTo(tag);
            assertThat(image.digest()).isEmpty();
            assertThat(image.familiarName()).isEqualTo(familiar);
            assertThat(image.name()).isEqualTo(host + "/" + path);
            assertThat(image.taggedName())
                    .isEqualTo(host + "/" + path + ":" + (image.tag().isEmpty() ? "latest" : tag));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nginx:1.27, nginx",
        "acme.test/nginx, acme.test/nginx",
        "public.ecr.aws/docker/library/nginx, nginx",
        "public.ecr.aws/acme/nginx, public.ecr.aws/acme/nginx",
        "mirror.gcr.io/library/nginx, nginx",
        "mirror.gcr.io/grafana/grafana, grafana/grafana"
    })
    void looksThroughMirrorsOfDockersRegistry(String text, String name) {
        assertThat(ImageReference.parse(text))
                .get()
                .extracting(ImageReference::publicName)
                .isEqualTo(name);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'', it is empty",
        "Nginx, the repository name must be lower case",
        "acme/App, the repository name must be lower case",
        "nginx:, the tag is empty",
        "nginx:a b, `a b` is no tag",
        "nginx:.1, `.1` is no tag",
        "nginx:1:2, `1:2` is no tag",
        "a/b:c/d, `c/d` is no tag",
        "my image, `my image` is no part of a repository name",
        "-nginx, `-nginx` is no part of a repository name",
        "ngi___nx, `ngi___nx` is no part of a repository name",
        "ngi..nx, `ngi..nx` is no part of a repository name",
        "nginx-, `nginx-` is no part of a repository name",
        "acme//app, the repository name has an empty part",
        "example.com/, it has no repository name",
        "-x.test/app, `-x.test` is no registry host",
        "x.test:/app, `x.test:` is no registry host",
        "x.test:80a/app, `x.test:80a` is no registry host",
        "[x]/app, `[x]` is no part of a repository name",
        "nginx@, 'the digest must begin with `sha256:`, `sha384:` or `sha512:`'",
        "nginx@md5:0123, 'the digest must begin with `sha256:`, `sha384:` or `sha512:`'",
        "nginx@sha256:0123, the digest must have 64 lower-case hex digits",
    })
    void tellsWhyATextIsNoReference(String text, String fault) {
        assertThat(ImageReference.parse(text)).isEmpty();
        assertThat(ImageReference.fault(text)).hasValue(fault);
    }

    @Test
    void takesAnIdForWhatItIs() {
        assertThat(ImageReference.fault("0123456789abcdef".repeat(4)))
                .hasValue("64 hex digits are the id of an image, not a name");
        assertThat(ImageReference.parse("0123456789abcde".repeat(4))).isPresent();
    }

    @Test
    void boundsTagsAndPaths() {
        assertThat(ImageReference.parse("a:" + "t".repeat(128))).isPresent();
        assertThat(ImageReference.parse("a:" + "t".repeat(129))).isEmpty();
        assertThat(ImageReference.parse("x.test/" + "a".repeat(255))).isPresent();
        assertThat(ImageReference.fault("x.test/" + "a".repeat(256)))
                .hasValue("the repository name is longer than 255 characters");
    }

    @Test
    void knowsWhereItsPartsStand() {
        var text = "x.test:5000/a/b:1.2@" + DIGEST;
        var image = ImageReference.parse(text).orElseThrow();
        assertThat(slice(text, image.nameSpan())).isEqualTo("x.test:5000/a/b");
        assertThat(slice(text, image.tagSpan())).isEqualTo("1.2");
        assertThat(slice(text, image.digestSpan())).isEqualTo(DIGEST).isEqualTo(image.digest());
    }

    @Test
    void pointsToWhereATagOrDigestWouldGo() {
        assertThat(ImageReference.parse("a/b").orElseThrow().tagSpan()).isEqualTo(Span.at(3));
        assertThat(ImageReference.parse("a/b@" + DIGEST).orElseThrow().tagSpan())
                .isEqualTo(Span.at(3));
        assertThat(ImageReference.parse("a/b:1").orElseThrow().digestSpan()).isEqualTo(Span.at(5));
    }

    private static String slice(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
