package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserDeclaredTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new UserDeclared());

    @Test
    void reportsABaseImageThatRunsAsRoot() {
        rule.reports("""
                FROM golang:1.26 AS build
                USER 1000
                FROM docker.io/library/node:24
                     #~~~~~~~~~~~~~~~~~~~~~~~^ `node:24` runs as root and no `USER` follows; switch to an unprivileged one
                COPY --from=build /app /app
                """);
    }

    @Test
    void reportsTheFinalStageForTheImageThatItsFirstAncestorIsBuiltOn() {
        rule.reports("""
                FROM alpine:3.22 AS base
                FROM base
                     #~~^ `alpine:3.22` runs as root and no `USER` follows; switch to an unprivileged one
                CMD ["httpd"]
                """);
    }

    @Test
    void reportsScratchAndWhatMayRunAsRoot() {
        rule.reports("""
                FROM scratch
                     #~~~~~^ what is built on `scratch` runs as root; add a `USER` with a number, such as `USER 65532`
                COPY app /app
                ENTRYPOINT ["/app"]
                """);
        rule.reports("""
                FROM registry.test/acme/base:1
                     #~~~~~~~~~~~~~~~~~~~~~~~^ `registry.test/acme/base:1` may run as root and no `USER` follows; ...
                """);
        rule.reports("""
                FROM registry.test/
                     #~~~~~~~~~~~~^ `registry.test/` may run as root and no `USER` follows; ...
                """);
    }

    @Test
    void reportsAnEntryPointThatReplacesTheOneThatStepsDown() {
        rule.accepts("FROM postgres:17\nCOPY init.sql /docker-entrypoint-initdb.d/\n");
        rule.reports("""
                FROM postgres:17
                     #~~~~~~~~~^ `postgres:17` starts as root and its entry point, which steps down, is replaced; add a `USER`
                ENTRYPOINT ["postgres"]
                """);
    }

    @Test
    void trustsWhatTheOptionsSay() {
        rule.with(UserDeclared.UNKNOWN_BASE, "trust").accepts("FROM registry.test/acme/base:1\n");
        rule.with(UserDeclared.UNKNOWN_BASE, "trust").reports("""
                FROM alpine:3.22
                     #~~~~~~~~~^ `alpine:3.22` runs as root ...
                """);
        rule.with(UserDeclared.SAFE_IMAGES, List.of("golang", "registry.test/*"))
                .accepts("FROM registry.test/acme/base:1\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM alpine:3.22\nUSER app\n",
                "FROM alpine:3.22\nUSER root\n",
                "FROM alpine:3.22\nONBUILD USER app\n",
                "FROM alpine:3.22 AS base\nUSER app\nFROM base\nCMD id\n",
                "FROM haproxy:3.0\n",
                "FROM bitnami/redis:7\n",
                "FROM gcr.io/distroless/static-debian12:nonroot\n",
                "FROM cgr.dev/chainguard/static\n",
                "FROM mcr.microsoft.com/dotnet/aspnet:9.0-noble-chiseled\n",
                "FROM public.ecr.aws/lambda/python:3.13\n",
                "FROM scratch\nCOPY --from=build /bin/app /\n",
                "FROM $IMAGE\n",
                "ARG IMAGE\nFROM ${IMAGE}\n",
                "FROM ${REGISTRY}/app\n",
                "RUN id\n",
                ""
            })
    void acceptsDeclaredUsersAndImagesThatSetOne(String file) {
        rule.accepts(file);
    }
}
