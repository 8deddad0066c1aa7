package dev.drydock.project.rules;

import dev.drydock.project.ProjectModel;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DockerignoreCoversSecretsTest {
    private static final String COPY_ALL = "FROM alpine:3.20\nCOPY . /srv/\n";
    private static final String KEY = "-----BEGIN " + "PRIVATE KEY-----\n";

    private final RuleTester<ProjectModel> rule = RuleTester.project(new DockerignoreCoversSecrets());

    @Test
    void addsThemToTheIgnoreFile() {
        rule.reports(Map.of("Dockerfile", COPY_ALL, ".env", "", "certs/tls.key", KEY, ".dockerignore", """
                *.log
                #~~~^ `.env`, `certs/tls.key` may hold secrets and would be copied into the image; ignore them
                """))
                .fixedTo(Map.of(".dockerignore", "*.log\n.env\ncerts/tls.key\n"));
    }

    @Test
    void offersAnIgnoreFileWhereThereIsNone() {
        rule.reports(Map.of("conf/.env.prod", "", "Dockerfile", """
                FROM alpine:3.20
                COPY conf /srv/
                     #~~^ `conf` copies `conf/.env.prod`, which may hold secrets; leave it out with a `.dockerignore`
                """));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                ".env",
                ".env.local",
                "a/.npmrc",
                "home/.aws/credentials",
                "id_ed25519",
                "app.p12",
                "tls.pem",
                "tests/.env"
            })
    void knowsSecretsByNameAndContent(String path) {
        rule.reports(Map.of(
                        "Dockerfile",
                        COPY_ALL,
                        path,
                        KEY + "//r.test/:_authToken=1\n",
                        ".dockerignore",
                        "x\n^ `" + path + "` may...\n"))
                .fixedTo(Map.of(".dockerignore", "x\n" + path + "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {".env.example", ".env.sample", "ca.pem", ".npmrc", "test/app.p12", "src/env.ts", "public.key"})
    void acceptsWhatHoldsNone(String path) {
        rule.accepts(Map.of("Dockerfile", COPY_ALL, path, "-----BEGIN CERTIFICATE-----", ".dockerignore", "x\n"));
    }

    @Test
    void acceptsSecretsThatAreNotCopiedOrAreMeant() {
        rule.accepts(Map.of("Dockerfile", "FROM alpine:3.20\nCOPY src /srv/\n", ".env", "", "src/a", ""));
        rule.accepts(Map.of("Dockerfile", "FROM alpine:3.20\nCOPY .env /srv/\n", ".env", ""));
        rule.accepts(Map.of("Dockerfile", COPY_ALL, ".env", "", ".dockerignore", "**/.env*\n"));
    }
}
