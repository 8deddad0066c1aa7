package dev.drydock.dockerfile.image;

import dev.drydock.text.ImageReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Releases of public images that get no security updates any more, and repositories that were given up. What is not
 * listed is taken to be alive. Month of the last look: November 2026.
 *
 * @param what the release or repository, for a message
 * @param since month of its end, as {@code 2023-04} or {@code at least 2023-04}
 * @param instead what to use, for a message
 * @param wholeImage whether the repository was given up, whatever the tag
 */
public record EndOfLife(String what, String since, String instead, boolean wholeImage) {
    /**
     * Images, a release to use, and those that have ended, each with its month; {@code ..3.5} is every release up to
     * 3.5. Sources are the projects' own release pages.
     */
    private static final Map<String, Product> PRODUCTS =
            """
            alpine 3.23 ..3.11=2021-11 3.12=2022-05 3.13=2022-11 3.14=2023-05 3.15=2023-11 3.16=2024-05 3.17=2024-11 3.18=2025-05 3.19=2025-11 3.20=2026-04 3.21=2026-11
            amazoncorretto 25 15=2021-03 16=2021-10 18=2022-10 19=2023-04 20=2023-10 22=2024-10 23=2025-04 24=2025-10
            amazonlinux 2023 ..1=2023-12 2=2026-06 2016=2023-12 2017=2023-12 2018=2023-12
            debian 13 ..7=2018-05 8=2020-06 9=2022-06 10=2024-06 11=2026-08
            drupal 11 ..6=2016-02 7=2025-01 8=2021-11 9=2023-11
            eclipse-temurin 25 16=2021-09 18=2022-09 19=2023-03 20=2023-09 22=2024-09 23=2025-03 24=2025-09
            elasticsearch 9 ..5=2019-03 6=2022-02 7=2026-01
            fedora 43 ..36=2023-05 37=2023-12 38=2024-05 39=2024-11 40=2025-05 41=2025-12 42=2026-05
            golang 1.26 ..1.16=2022-03 1.17=2022-08 1.18=2023-02 1.19=2023-08 1.20=2024-02 1.21=2024-08 1.22=2025-02 1.23=2025-08 1.24=2026-02
            httpd 2.4 ..2.2=2017-07
            kibana 9 ..5=2019-03 6=2022-02 7=2026-01
            logstash 9 ..5=2019-03 6=2022-02 7=2026-01
            mariadb 11.8 ..10.1=2020-10 10.2=2022-05 10.3=2023-05 10.4=2024-06 10.5=2025-06 10.6=2026-07 10.7=2023-02 10.8=2023-05 10.9=2023-08 10.10=2023-11 11.0=2024-06 11.1=2024-08 11.2=2024-11
            mcr.microsoft.com/dotnet/aspnet 10.0 ..3=2022-12 5=2022-05 6=2024-11 7=2024-05 8=2026-11 9=2026-11
            mcr.microsoft.com/dotnet/runtime 10.0 ..3=2022-12 5=2022-05 6=2024-11 7=2024-05 8=2026-11 9=2026-11
            mcr.microsoft.com/dotnet/runtime-deps 10.0 ..3=2022-12 5=2022-05 6=2024-11 7=2024-05 8=2026-11 9=2026-11
            mcr.microsoft.com/dotnet/sdk 10.0 ..3=2022-12 5=2022-05 6=2024-11 7=2024-05 8=2026-11 9=2026-11
            mongo 8.0 ..3=2021-04 4.0=2022-04 4.2=2023-04 4.4=2024-02 4=2024-02 5=2024-10 6=2025-07
            mysql 8.4 ..5.6=2021-02 5=2023-10 8.0=2026-04 8.1=2023-10 8.2=2024-01 8.3=2024-04
            nginx 1.28 ..1.23=2023-05 1.24=2024-04 1.25=2024-05 1.26=2025-04 1.27=2025-06
            node 24 ..9=2019-12 10=2021-04 11=2019-06 12=2022-04 13=2020-06 14=2023-04 15=2021-06 16=2023-09 17=2022-06 18=2025-04 19=2023-06 20=2026-04 21=2024-06 23=2025-06 25=2026-06
            opensuse/leap 16.0 ..15.4=2023-12 15.5=2024-12 15.6=2026-04 42=2019-07
            oraclelinux 9 ..6=2021-03 7=2024-12
            php 8.4 ..5=2018-12 7.0=2019-01 7.1=2019-12 7.2=2020-11 7.3=2021-12 7=2022-11 8.0=2023-11 8.1=2025-12
            postgres 18 ..9=2021-11 10=2022-11 11=2023-11 12=2024-11 13=2025-11 14=2026-11
            python 3.14 ..2=2020-01 ..3.5=2020-09 3.6=2021-12 3.7=2023-06 3.8=2024-10 3.9=2025-10 3.10=2026-10
            rabbitmq 4 ..3.11=2023-12 3.12=2024-06
            redis 8 ..5=2022-04
            ruby 3.4 ..2.5=2021-04 2.6=2022-04 2=2023-03 3.0=2024-04 3.1=2025-03 3.2=2026-03
            traefik 3 ..1=2021-12
            ubuntu 24.04 ..13=2014-07 14.04=2019-04 14=2015-07 15=2016-07 16.04=2021-04 16=2017-07 17=2018-07 18.04=2023-05 18=2019-07 19=2020-07 20.04=2025-05 20=2021-07 21=2022-07 22.10=2023-07 23=2024-07 24.10=2025-07 25=2026-07
            """.lines().map(Product::of).collect(Collectors.toUnmodifiableMap(Product::image, Function.identity()));

    /** Names of distributions' releases, also as they stand in the tags of other images. */
    private static final Map<String, String> CODENAMES = Map.ofEntries(
            Map.entry("wheezy", "debian 7"),
            Map.entry("jessie", "debian 8"),
            Map.entry("stretch", "debian 9"),
            Map.entry("buster", "debian 10"),
            Map.entry("bullseye", "debian 11"),
            Map.entry("precise", "ubuntu 12.04"),
            Map.entry("trusty", "ubuntu 14.04"),
            Map.entry("xenial", "ubuntu 16.04"),
            Map.entry("bionic", "ubuntu 18.04"),
            Map.entry("focal", "ubuntu 20.04"));

    /** Images that were given up, with the month and what took their place; {@code *} stands for any text. */
    private static final List<GivenUp> GIVEN_UP = """
            adoptopenjdk* 2021-08 eclipse-temurin
            bitnamilegacy/* 2025-08 the official image of the software
            centos 2024-06 almalinux
            circleci/* 2021-12 cimg/*
            consul 2023-07 hashicorp/consul
            django 2016-12 python
            docker/compose 2023-07 docker:cli
            gcr.io/google_containers/* 2023-04 registry.k8s.io/*
            gliderlabs/alpine 2018-01 alpine
            iojs 2015-09 node
            java 2017-01 eclipse-temurin
            jboss/keycloak 2022-06 quay.io/keycloak/keycloak
            jboss/wildfly 2022-06 quay.io/wildfly/wildfly
            jenkins 2018-07 jenkins/jenkins
            k8s.gcr.io/* 2023-04 registry.k8s.io/*
            mcr.microsoft.com/dotnet/core/* 2022-12 mcr.microsoft.com/dotnet/*
            microsoft/aspnetcore* 2019-05 mcr.microsoft.com/dotnet/aspnet
            microsoft/dotnet* 2019-05 mcr.microsoft.com/dotnet/sdk
            openjdk 2022-07 eclipse-temurin
            opensuse 2018-12 opensuse/leap
            piwik 2018-01 matomo
            puckel/docker-airflow 2020-07 apache/airflow
            rails 2016-12 ruby
            sentry 2020-02 getsentry/sentry
            vault 2023-07 hashicorp/vault
            """.lines().map(GivenUp::of).toList();

    private record GivenUp(Glob image, String since, String instead) {
        static GivenUp of(String line) {
            String[] cells = line.split(" ", 3);
            String instead = cells[2].contains(" ") ? cells[2] : "`" + cells[2] + "`";
            return new GivenUp(new Glob(cells[0]), cells[1], instead);
        }
    }

    private record Release(Version version, boolean andBefore, String ended) {
        static Release of(String text) {
            int equals = text.indexOf('=');
            boolean andBefore = text.startsWith("..");
            var version = Version.leading(text.substring(andBefore ? 2 : 0, equals));
            return new Release(version, andBefore, text.substring(equals + 1));
        }

        boolean includes(Version other) {
            return version.includes(other) || andBefore && other.isBefore(version);
        }

        String since(Version other) {
            return version.includes(other) ? ended : "at least " + ended;
        }
    }

    private record Product(String image, String current, List<Release> ended) {
        static Product of(String line) {
            List<String> cells = Arrays.asList(line.split(" ", -1));
            return new Product(
                    cells.get(0),
                    cells.get(1),
                    cells.stream().skip(2).map(Release::of).toList());
        }

        Optional<Release> ended(Version version) {
            return ended.stream().filter(release -> release.includes(version)).findFirst();
        }

        Optional<EndOfLife> endOf(String what, String tag) {
            var version = Version.leading(tag);
            return ended(version)
                    .map(release ->
                            new EndOfLife(what, release.since(version), "`" + image + ":" + current + "`", false));
        }
    }

    /** Why an image should not be built on any more; empty if nothing speaks against it, or nothing is known. */
    public static Optional<EndOfLife> of(ImageReference image) {
        String name = image.publicName();
        List<String> words = Arrays.asList(image.tag().split("-", -1));
        return givenUp(name, words)
                .or(() -> Optional.ofNullable(PRODUCTS.get(name))
                        .flatMap(product -> product.endOf("`" + name + ":" + image.tag() + "`", words.get(0))))
                .or(() -> KnownImages.isOfficial(name)
                        ? words.stream().flatMap(EndOfLife::ofDistribution).findFirst()
                        : Optional.empty());
    }

    /** Early-access builds of new Java versions still come out as {@code openjdk}. */
    private static Optional<EndOfLife> givenUp(String name, List<String> words) {
        return GIVEN_UP.stream()
                .filter(image -> image.image().matches(name) && !words.contains("ea"))
                .map(image -> new EndOfLife("`" + name + "`", image.since(), image.instead(), true))
                .findFirst();
    }

    /** The release of a distribution that a word of a tag such as {@code buster} or {@code alpine3.14} stands for. */
    private static Stream<EndOfLife> ofDistribution(String word) {
        String release = word.startsWith("alpine") ? "alpine " + word.substring(6) : CODENAMES.getOrDefault(word, " ");
        int blank = release.indexOf(' ');
        return Optional.ofNullable(PRODUCTS.get(release.substring(0, blank)))
                .flatMap(product -> product.endOf("`" + word + "`", release.substring(blank + 1)))
                .stream();
    }
}
