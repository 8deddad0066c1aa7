package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.PackageManager;
import dev.drydock.dockerfile.command.ScriptVariables;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags Maven and Gradle as people run them at a terminal: with progress bars and questions, or with a daemon. */
public final class MavenBatchMode implements PreparedScriptRule {
    private static final Set<String> GRADLE = Set.of("gradle", "gradlew");

    /** Options of Maven for builds that nobody watches, or with which it builds nothing. */
    private static final String[] QUIET_MAVEN = {
        "-B",
        "--batch-mode",
        "--non-interactive",
        "-ntp",
        "--no-transfer-progress",
        "-q",
        "--quiet",
        "-v",
        "--version",
        "-h",
        "--help"
    };

    private static final Predicate<String> QUIET_ARGUMENTS = Pattern.compile(
                    "(?:^|\\s)(?:-B|--batch-mode|--non-interactive|-ntp|--no-transfer-progress)(?:\\s|$)")
            .asPredicate();

    /** Options of Gradle that decide about the daemon, or with which it builds nothing. */
    private static final String[] DAEMON_DECIDED = {
        "--no-daemon", "--daemon", "--foreground", "--stop", "--status", "-v", "--version", "-h", "-?", "--help"
    };

    private static final String NO_DAEMON = "org.gradle.daemon=false";

    /** The same in a properties file that the Dockerfile writes. */
    private static final Pattern NO_DAEMON_SETTING = Pattern.compile("(?<!-D)org\\.gradle\\.daemon\\s*=\\s*false");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "maven-batch-mode",
                        Severity.INFO,
                        Family.LANGUAGE_PACKAGES,
                        "Maven without batch mode, or Gradle with a daemon")
                .because("Nobody watches a build of an image. Without `-B` Maven may ask, and fills the log with the "
                        + "progress of downloads and colours. Gradle starts a daemon for the next call, which the end of "
                        + "the `RUN` kills; `--no-daemon` saves its memory.")
                .example("""
                        FROM maven:3.9-eclipse-temurin-21
                        COPY . .
                        RUN mvn package
                        """, """
                        FROM maven:3.9-eclipse-temurin-21
                        COPY . .
                        RUN mvn -B package
                        """)
                .example("""
                        FROM gradle:8-jdk21
                        COPY . .
                        RUN gradle build
                        """, """
                        FROM gradle:8-jdk21
                        COPY . .
                        RUN gradle --no-daemon build
                        """)
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return Set.of("mvn", "mvnw", "gradle", "gradlew");
    }

    @Override
    public Judge judge(DockerfileModel file) {
        String text = file.source().content();
        boolean withoutDaemon = text.contains("org.gradle.daemon")
                && NO_DAEMON_SETTING.matcher(text).find();
        Set<String> programs = programs();
        return place -> {
            var variables = ScriptVariables.of(place);
            return place.runs(programs)
                    .filter(command -> !(withoutDaemon && isGradle(command)))
                    .flatMap(command -> check(variables, command).stream());
        };
    }

    private static Optional<Finding> check(ScriptVariables variables, Command command) {
        boolean ofGradle = isGradle(command);
        String program = command.program().orElseThrow();
        Options options = command.options(
                PackageManager.of(program).map(PackageManager::valued).orElse(Set.of()));
        if (options.uncertain()
                || (ofGradle ? isWithoutDaemon(variables, command, options) : isBatch(variables, command, options))) {
            return Optional.empty();
        }
        String option = ofGradle ? "--no-daemon" : "-B";
        String trouble =
                ofGradle ? "starts a daemon that dies with this `RUN`" : "shows progress and may ask questions";
        var name = command.words().get(0).span();
        var finding = Finding.at(
                name, "`%s` %s; add `%s`".formatted(command.words().get(0).text(), trouble, option));
        return Optional.of(PackageFixes.insert(variables.place(), finding, name.end(), " " + option));
    }

    private static boolean isGradle(Command command) {
        return command.program().filter(GRADLE::contains).isPresent();
    }

    private static boolean isBatch(ScriptVariables variables, Command command, Options options) {
        return options.has(QUIET_MAVEN) || variables.mayBe(command, "MAVEN_ARGS", QUIET_ARGUMENTS);
    }

    private static boolean isWithoutDaemon(ScriptVariables variables, Command command, Options options) {
        return options.has(DAEMON_DECIDED)
                || options.values("-D").contains(NO_DAEMON)
                || Stream.of("GRADLE_OPTS", "JAVA_OPTS")
                        .anyMatch(name -> variables.mayBe(command, name, value -> value.contains(NO_DAEMON)));
    }
}
