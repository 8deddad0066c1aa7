package dev.drydock.project.rules;

import dev.drydock.project.Build;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags Dockerfiles that copy a folder of a context without {@code .dockerignore}. */
public final class DockerignoreExists implements Rule<ProjectModel> {
    private static final String DOCKERFILE = "FROM python:3.13-slim\nCOPY . /app/\n";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "dockerignore-exists",
                        Severity.WARNING,
                        Family.CONTEXT,
                        "A folder of a build context without `.dockerignore` is copied")
                .because("Without a `.dockerignore` all that lies in the folder goes to the builder and into the image:"
                        + " version control, local settings with their passwords, caches. Builds get slow, and any change"
                        + " of such a file builds the layer anew. The fix writes a file that suits the project.")
                .example(
                        Example.files("Dockerfile", DOCKERFILE, "app.py", "print('hello')\n"),
                        Example.files("Dockerfile", DOCKERFILE, "app.py", "print('hello')\n", ".dockerignore", """
                                # Version control
                                .git
                                .gitignore
                                .gitattributes

                                # What builds and starts the image
                                Dockerfile*
                                *.Dockerfile
                                .dockerignore
                                compose*.y*ml
                                docker-compose*.y*ml

                                # Settings and secrets
                                **/.env
                                **/.env.*
                                !**/.env.example
                                **/*.pem
                                **/*.key
                                **/id_rsa
                                **/id_ed25519

                                # Editors
                                **/.idea
                                **/.vscode
                                **/.DS_Store
                                """))
                .canFix();
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.builds().stream()
                .filter(build -> build.ignoreFile().isEmpty() && !build.isAlone())
                .flatMap(build -> check(project, build));
    }

    private static Stream<Finding> check(ProjectModel project, Build build) {
        return build.folderSources()
                .limit(1)
                .map(source -> Finding.in(
                                build.dockerfile().source(),
                                source.span(),
                                "`" + source.word()
                                        + "` copies a folder of a build context that has no `.dockerignore`;"
                                        + " add one, so that only what the image needs is sent")
                        .fix(IgnoreFileTemplate.create(project, build)));
    }
}
