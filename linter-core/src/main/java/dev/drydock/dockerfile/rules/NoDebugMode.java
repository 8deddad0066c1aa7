package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.StagePurpose;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Flags variables that leave a framework of the finished image in debug or development mode. */
public final class NoDebugMode implements Rule<DockerfileModel> {
    private static final Set<String> DEVELOPMENT = Set.of("dev", "devel", "develop", "development");
    private static final Set<String> ON = Set.of("1", "true", "yes", "on");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-debug-mode", Severity.WARNING, Family.COMMAND, "`ENV` that switches on a debug mode")
                .because(
                        "In debug or development mode frameworks show source and settings to whoever provokes an error, some"
                                + " run code that visitors send, and most are slow. Build the image for production; let the"
                                + " compose file of the developers set the mode.")
                .example("""
                        FROM python:3.13-slim
                        ENV FLASK_DEBUG=1
                        CMD ["flask", "run"]
                        """, """
                        FROM python:3.13-slim
                        CMD ["flask", "run"]
                        """)
                .standsFor(Peer.SONAR, "S4507");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.finalStage().filter(stage -> !StagePurpose.isDevelopment(stage)).stream()
                .flatMap(NoDebugMode::inForce)
                .filter(NoDebugMode::isDebugMode)
                .map(definition -> Finding.at(
                        definition.pair().span(),
                        "`%s` leaves the image in debug or development mode; set it where you develop"
                                .formatted(definition.name())));
    }

    private static Stream<Definition> inForce(Stage stage) {
        return stage.variables().namesAt(Integer.MAX_VALUE).stream()
                .flatMap(name -> stage.variables().at(name, Integer.MAX_VALUE).stream())
                .filter(definition -> definition.kind() == Definition.Kind.ENV);
    }

    private static boolean isDebugMode(Definition definition) {
        String name = definition.name().toLowerCase(Locale.ROOT);
        String value = definition.value().orElse("").strip().toLowerCase(Locale.ROOT);
        if (name.endsWith("xdebug_mode")) {
            return !value.isEmpty() && !value.equals("off");
        }
        boolean environment = name.endsWith("env") || name.endsWith("environment");
        return environment && DEVELOPMENT.contains(value) || name.endsWith("debug") && ON.contains(value);
    }
}
