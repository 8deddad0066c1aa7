package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoJdkInFinalStageTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new NoJdkInFinalStage());

    @Test
    void reportsWhatAJavaProgramStartsOn() {
        rule.reports("""
                FROM maven:3.9-eclipse-temurin-21 AS build
                RUN mvn package
                FROM eclipse-temurin:21
                     #~~~~~~~~~~~~~~~~^ `eclipse-temurin:21` brings a JDK; run on a JRE, such as `eclipse-temurin:21-jre`, or one made with `jlink`
                COPY --from=build /app.jar /
                ENTRYPOINT ["java", "-jar", "/app.jar"]
                """);
    }

    @Test
    void reportsABuildToolBelowAnotherStage() {
        rule.reports("""
                FROM gradle:8 AS build
                     #~~~~~~^ `gradle:8` brings a build tool and a JDK; build in an earlier stage and run on a JRE, such as `eclipse-temurin:21-jre`
                FROM build
                CMD java -jar /app.jar
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "FROM eclipse-temurin:21-jre\nCMD java -jar /app.jar\n",
                "FROM amazoncorretto:21-headless\nCMD java -jar /app.jar\n",
                "FROM eclipse-temurin@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1\nCMD java -jar /app.jar\n",
                "FROM maven:3.9\nCMD mvn verify\n",
                "FROM eclipse-temurin:21\nRUN apt-get update\n",
                "FROM eclipse-temurin:21\nENTRYPOINT [\"jshell\"]\n",
                "FROM acme/eclipse-temurin:21\nCMD java -jar /app.jar\n",
                "FROM $IMAGE\nCMD java -jar /app.jar\n",
                "FROM scratch\nCMD [\"/app\"]\n"
            })
    void acceptsRuntimesAndImagesToBuildWith(String file) {
        rule.accepts(file);
    }
}
