package dev.drydock.dockerfile.image;

import dev.drydock.text.ImageReference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Public images that bring more than a Java program needs to run. */
public enum JavaImage {
    JDK("brings a JDK; run on a JRE, such as `eclipse-temurin:21-jre`, or one made with `jlink`"),
    BUILD_TOOL(
            "brings a build tool and a JDK; build in an earlier stage and run on a JRE, such as `eclipse-temurin:21-jre`");

    private static final Set<String> BUILD_TOOLS = Set.of("maven", "gradle", "clojure", "sbtscala/scala-sbt");

    /** Images whose tags have a JDK unless they say {@code jre} or {@code headless}. */
    private static final Set<String> JDKS = Set.of(
            "adoptopenjdk",
            "amazoncorretto",
            "azul/zulu-openjdk",
            "azul/zulu-openjdk-alpine",
            "bellsoft/liberica-openjdk-alpine",
            "bellsoft/liberica-openjdk-debian",
            "container-registry.oracle.com/java/jdk",
            "eclipse-temurin",
            "ghcr.io/graalvm/jdk-community",
            "ibm-semeru-runtimes",
            "mcr.microsoft.com/openjdk/jdk",
            "openjdk",
            "sapmachine");

    private final String advice;

    JavaImage(String advice) {
        this.advice = advice;
    }

    /** What it brings and what to use instead, as the end of a sentence. */
    public String advice() {
        return advice;
    }

    /** What an image brings that is for building; empty if nothing, or nothing is known of it. */
    public static Optional<JavaImage> of(ImageReference image) {
        String name = image.publicName();
        List<String> words = Arrays.asList(image.tag().split("-", -1));
        boolean tagged = !image.tag().isEmpty() || image.digest().isEmpty();
        if (BUILD_TOOLS.contains(name)) {
            return Optional.of(BUILD_TOOL);
        }
        return JDKS.contains(name) && tagged && !words.contains("jre") && !words.contains("headless")
                ? Optional.of(JDK)
                : Optional.empty();
    }
}
