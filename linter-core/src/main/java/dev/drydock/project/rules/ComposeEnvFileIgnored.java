package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.EnvFileReference;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.ServiceBuild;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags files of {@code env_file} that hold secrets and are kept out of neither version control nor the build context. */
public final class ComposeEnvFileIgnored implements Rule<ProjectModel> {
    private static final Pattern SECRET = Pattern.compile(
            "^[ \\t]*(?:export[ \\t]+)?\\w{0,80}(?:PASSWORD|PASSWD|SECRET|TOKEN|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)\\w{0,80}"
                    + "[ \\t]*[=:][ \\t]*(?![ \\t]|\\$|\"\"|''|\\r?$)",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        String compose = """
                services:
                  db:
                    image: postgres:17.2
                    env_file: db.env
                """;
        String settings = "POSTGRES_PASSWORD=example\n";
        return RuleInfo.of(
                        "compose-env-file-ignored",
                        Severity.WARNING,
                        Family.SECRETS,
                        "A file of `env_file` with secrets is neither ignored by git nor by the build")
                .because("A file with passwords that git does not ignore is committed sooner or later, and stays in the"
                        + " history. Ignore it, keep a sample with empty values beside it, and let each machine have its"
                        + " own. A password that was pushed has to be replaced.")
                .example(
                        Example.files("compose.yaml", compose, "db.env", settings, ".gitignore", "target/\n"),
                        Example.files("compose.yaml", compose, "db.env", settings, ".gitignore", "target/\n*.env\n"));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream()
                .flatMap(file -> file.services().stream().flatMap(service -> check(project, file, service)));
    }

    private static Stream<Finding> check(ProjectModel project, ComposeFile file, Service service) {
        return service.envFiles().stream()
                .map(EnvFileReference::path)
                .filter(path -> place(file, path)
                        .filter(place -> holdsSecrets(project, place)
                                && !project.git().ignored(place, false)
                                && !isKeptFromBuild(project, service, place))
                        .isPresent())
                .map(path -> Finding.in(
                        file.source(),
                        path.span(),
                        "`" + path.shown() + "` holds secrets and git does not ignore it; add it to `.gitignore`"));
    }

    private static Optional<String> place(ComposeFile file, Text path) {
        return path.value()
                .flatMap(value -> Paths.resolve(Paths.parent(file.source().name()), value));
    }

    private static boolean holdsSecrets(ProjectModel project, String path) {
        try {
            return project.tree().isFile(path)
                    && SECRET.matcher(project.tree().read(path).content()).find();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean isKeptFromBuild(ProjectModel project, Service service, String path) {
        return project.buildOf(service)
                .filter(build -> Paths.within(build.context(), path))
                .filter(build -> !context(project, build).sends(inContext(build, path)))
                .isPresent();
    }

    private static BuildContext context(ProjectModel project, ServiceBuild build) {
        return BuildContext.find(project.tree(), build.context(), build.dockerfile());
    }

    private static String inContext(ServiceBuild build, String path) {
        return build.context().isEmpty() ? path : path.substring(build.context().length() + 1);
    }
}
