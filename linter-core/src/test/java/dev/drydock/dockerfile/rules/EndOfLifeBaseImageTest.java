package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndOfLifeBaseImageTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new EndOfLifeBaseImage());

    @Test
    void reportsReleasesThatGetNoUpdates() {
        rule.reports("""
                FROM node:16-slim AS a
                          #~~~~~^ `node:16-slim` has had no security updates since 2023-09; build on a supported release, such as `node:24`
                FROM python:2.7 AS b
                            #~^ `python:2.7` has had no security updates since 2020-01; ...
                FROM alpine:3.4 AS c
                            #~^ `alpine:3.4` has had no security updates since at least 2021-11; ...
                FROM mcr.microsoft.com/dotnet/sdk:6.0 AS d
                                                  #~^ `mcr.microsoft.com/dotnet/sdk:6.0` has had no...
                FROM public.ecr.aws/docker/library/golang:1.20.3 AS e
                                                          #~~~~^ `golang:1.20.3` has had no...
                """);
    }

    @Test
    void reportsTheDistributionThatATagNames() {
        rule.reports("""
                FROM debian:buster-slim AS a
                            #~~~~~~~~~^ `buster` has had no security updates since 2024-06; build on a supported release, such as `debian:13`
                FROM node:24-alpine3.15 AS b
                          #~~~~~~~~~~~^ `alpine3.15` has had no security updates since 2023-11; ...
                """);
    }

    @Test
    void reportsImagesThatWereGivenUp() {
        rule.reports("""
                FROM openjdk:17-jdk AS a
                     #~~~~~^ `openjdk` has had no security updates since 2022-07; build on a supported release, such as `eclipse-temurin`
                FROM centos:7 AS b
                     #~~~~^ `centos` has had no...
                FROM bitnamilegacy/redis:7 AS c
                     #~~~~~~~~~~~~~~~~~^ `bitnamilegacy/redis` has had no security updates since 2025-08; build on a supported release, such as the official image of the software
                """);
    }

    @Test
    void followsTheDefaultOfAnArgument() {
        rule.reports("""
                ARG NODE=14
                FROM node:${NODE}
                     #~~~~~~~~~~^ `node:14` has had no...
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM node:24\n",
                "FROM node\n",
                "FROM node:lts\n",
                "FROM python:3\n",
                "FROM python:3.14-trixie\n",
                "FROM alpine:edge\n",
                "FROM alpine:3.23\n",
                "FROM debian:trixie\n",
                "FROM ubuntu:24.04\n",
                "FROM amazonlinux:2023\n",
                "FROM openjdk:26-ea-jdk\n",
                "FROM ghcr.io/acme/node:16\n",
                "FROM acme/python:2.7-buster\n",
                "FROM node:$NODE\n",
                "FROM scratch AS openjdk\nFROM openjdk\n"
            })
    void acceptsSupportedReleasesAndWhatIsNotKnown(String file) {
        rule.accepts(file);
    }
}
