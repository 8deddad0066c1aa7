package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.JavaImage;
import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags a JDK or a build tool under a Java program, where a runtime would do. */
public final class NoJdkInFinalStage implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-jdk-in-final-stage", Severity.INFO, Family.IMAGE, "A JDK or build tool at run time")
                .because("A running program needs no compiler: the JDK and the build tool double the image, and hand an"
                        + " intruder tools. Build in an earlier stage and copy the result onto a JRE.")
                .example("""
                        FROM maven:3.9-eclipse-temurin-21
                        COPY . /src
                        RUN mvn -B -f /src/pom.xml package
                        CMD ["java", "-jar", "/src/target/app.jar"]
                        """, """
                        FROM maven:3.9-eclipse-temurin-21 AS build
                        COPY . /src
                        RUN mvn -B -f /src/pom.xml package
                        FROM eclipse-temurin:21-jre
                        COPY --from=build /src/target/app.jar /app.jar
                        CMD ["java", "-jar", "/app.jar"]
                        """);
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.finalStage().filter(stage -> runsFinishedProgram(file, stage)).stream()
                .flatMap(stage -> OutsideImage.base(stage.root()).stream())
                .flatMap(image -> JavaImage.of(image.reference()).stream()
                        .map(kind -> Finding.at(image.word().span(), image.quoted() + " " + kind.advice())));
    }

    /** A stage that starts nothing of its own, or a build tool, is an image to build with. */
    private static boolean runsFinishedProgram(DockerfileModel file, Stage stage) {
        Optional<Instruction> started = stage.inForce(Entrypoint.class)
                .<Instruction>map(entrypoint -> entrypoint)
                .or(() -> stage.inForce(Cmd.class));
        return started.filter(instruction -> file.commands(stage, instruction).noneMatch(NoJdkInFinalStage::needsJdk))
                .isPresent();
    }

    private static boolean needsJdk(Command command) {
        return command.is(
                "mvn", "mvnw", "gradle", "gradlew", "sbt", "ant", "javac", "jshell", "jcmd", "lein", "clojure");
    }
}
