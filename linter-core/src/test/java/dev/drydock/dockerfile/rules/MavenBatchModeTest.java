package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.testing.RuleTester;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MavenBatchModeTest {
    private final RuleTester<DockerfileModel> rule = RuleTester.dockerfile(new MavenBatchMode());

    @Test
    void offersTheOptions() {
        rule.reports("""
                FROM eclipse-temurin:21
                RUN ./mvnw -DskipTests package && mvn install
                    #~~~~^ `./mvnw` shows progress and may ask questions; add `-B`
                                                  #~^ `mvn` shows progress...
                RUN gradle build && sudo ./gradlew -x test bootJar
                    #~~~~^ `gradle` starts a daemon that dies with this `RUN`; add `--no-daemon`
                                         #~~~~~~~^ `./gradlew` starts a daemon...
                """).fixedTo("""
                FROM eclipse-temurin:21
                RUN ./mvnw -B -DskipTests package && mvn -B install
                RUN gradle --no-daemon build && sudo ./gradlew --no-daemon -x test bootJar
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "RUN mvn -B package",
                "RUN mvn clean install --batch-mode",
                "RUN mvn -ntp package",
                "RUN mvn -q package",
                "RUN mvn $MAVEN_CLI_OPTS package",
                "RUN mvn --version",
                "ENV MAVEN_ARGS='-B -ntp'\nRUN mvn package",
                "RUN MAVEN_ARGS=$ARGS mvn package",
                "RUN gradle build --no-daemon",
                "RUN gradle -Dorg.gradle.daemon=false build",
                "ENV GRADLE_OPTS=\"-Xmx1g -Dorg.gradle.daemon=false\"\nRUN gradle build",
                "RUN GRADLE_OPTS=-Dorg.gradle.daemon=false ./gradlew build",
                "RUN echo org.gradle.daemon=false >> ~/.gradle/gradle.properties\nRUN gradle build",
                "RUN gradle -v",
                "RUN echo mvn package",
                "CMD [\"mvn\", \"spring-boot:run\"]"
            })
    void acceptsBatchModeAndNoDaemon(String instructions) {
        rule.accepts("FROM maven:3.9\n" + instructions + "\n");
    }

    @Test
    void leavesExecFormsAlone() {
        rule.reports("""
                FROM maven:3.9
                RUN ["mvn", "package"]
                      #~^ `mvn` shows progress...
                """).withoutFix();
    }
}
