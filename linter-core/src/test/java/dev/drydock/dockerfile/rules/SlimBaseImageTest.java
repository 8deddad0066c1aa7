package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlimBaseImageTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new SlimBaseImage());

    @Test
    void reportsTheFullVariantInTheFinalStage() {
        rule.reports("""
                FROM golang:1.26 AS build
                FROM python:3.13-bookworm
                     #~~~~~~~~~~~~~~~~~~^ `python:3.13-bookworm` is the full variant; its `slim` variant has what a running program needs
                COPY --from=build /app /app
                """);
    }

    @Test
    void reportsTheImageThatTheFinalStageBuildsOnInTheEnd() {
        rule.reports("""
                FROM eclipse-temurin:21-jdk-noble AS base
                     #~~~~~~~~~~~~~~~~~~~~~~~~~~^ `eclipse-temurin:21-jdk-noble` is the full variant; its `jre` variant has ...
                FROM base
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "node",
                "node:lts",
                "debian:12",
                "debian:bookworm-20250101",
                "public.ecr.aws/docker/library/ruby:3.4",
                "php:8.4-fpm"
            })
    void knowsTheTagsOfTheFullVariant(String image) {
        String mark = "#" + "~".repeat(image.length() - 2) + "^";
        rule.reports("FROM " + image + "\n     " + mark + " `" + image + "` is the full variant; ...\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "python:3.13-slim",
                "python:3.13-slim-bookworm",
                "python:3.13-alpine3.22",
                "python:3.13-windowsservercore",
                "php:8.4-apache",
                "eclipse-temurin:21-jre",
                "eclipse-temurin:21-jdk-alpine",
                "node@sha256:cbe5f0ab5b9b8e6a8a1f1ef9ea5b7d8b0c1f5c9f5a7d6e8f9a0b1c2d3e4f5a6b",
                "acme/python:3.13",
                "postgres:17",
                "ubuntu:24.04",
                "python:3.13 AS build\nFROM scratch",
                "python:$VERSION"
            })
    void acceptsSmallVariantsAndWhatIsNotKnown(String image) {
        rule.accepts("FROM " + image + "\n");
    }
}
