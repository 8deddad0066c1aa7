package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.FileTree;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags bind mounts of project files that do not exist; folders for data, which Docker may make, are let pass. */
public final class ComposeBindSourceExists implements Rule<ProjectModel> {
    /** Files that people write; certificates, logs and the like come to be in other ways. */
    private static final Pattern WRITTEN = Pattern.compile(
            "(?!\\.env).*\\.(?:conf|cnf|cfg|ini|ya?ml|json|toml|properties|xml|sql|sh|py|js|ts|rb|php|lua|html|css|tmpl|template)");

    @Override
    public RuleInfo info() {
        String config = "server {}\n";
        return RuleInfo.of(
                        "compose-bind-source-exists",
                        Severity.WARNING,
                        Family.COMPOSE_VOLUMES,
                        "A bind mount of a file that is not in the project")
                .because(
                        "Docker makes an empty folder where the source of a bind mount is missing, owned by root. A program"
                                + " that looks for a file there fails with a message that says nothing of it. Paths count from the"
                                + " folder of the compose file. What git ignores is left alone, as are folders for data.")
                .example(
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    image: nginx:1.27
                                    volumes:
                                      - ./ngnix.conf:/etc/nginx/nginx.conf:ro
                                """, "nginx.conf", config),
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    image: nginx:1.27
                                    volumes:
                                      - ./nginx.conf:/etc/nginx/nginx.conf:ro
                                """, "nginx.conf", config));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream()
                // whose paths count from the folder of the file that they are laid over
                .filter(file -> !file.isOverlay())
                .flatMap(file -> file.services().stream()
                        .flatMap(service -> service.volumes().stream())
                        .flatMap(volume -> check(project, file, volume).stream()));
    }

    private static Optional<Finding> check(ProjectModel project, ComposeFile file, ServiceVolume volume) {
        if (volume.type() != ServiceVolume.Type.BIND || !volume.source().shown().startsWith(".")) {
            return Optional.empty();
        }
        Optional<String> near = place(file, volume).flatMap(place -> near(project.tree(), place));
        return place(file, volume)
                .filter(place -> Paths.within("", place)
                        && project.tree().kind(place).isEmpty()
                        && ComposeFolder.isAmongFiles(project.tree(), place)
                        && !project.git().ignored(place, false)
                        && !project.git().ignored(place, true))
                .filter(place -> isWritten(volume) || volume.readOnly() && near.isPresent())
                .map(place -> Finding.in(
                        file.source(),
                        volume.source().span(),
                        "there is no `" + place + "` to mount at `" + volume.target() + "`"
                                + near.map(name -> "; did you mean `" + name + "`?")
                                        .orElse("")));
    }

    private static Optional<String> place(ComposeFile file, ServiceVolume volume) {
        return volume.source()
                .value()
                .flatMap(source -> Paths.resolve(Paths.parent(file.source().name()), source));
    }

    private static boolean isWritten(ServiceVolume volume) {
        return WRITTEN.matcher(Paths.name(volume.source().shown())).matches()
                && volume.target().isKnown()
                && Paths.name(volume.target().shown()).contains(".");
    }

    /** What lies in the same folder under nearly the same name. */
    private static Optional<String> near(FileTree tree, String place) {
        List<String> beside = tree.list(Paths.parent(place)).stream()
                .map(FileTree.Entry::name)
                .toList();
        return NearMiss.of(Paths.name(place), beside);
    }
}
