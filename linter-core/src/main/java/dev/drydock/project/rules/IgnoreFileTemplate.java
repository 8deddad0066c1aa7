package dev.drydock.project.rules;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.project.Build;
import dev.drydock.project.Clutter;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Fix;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a {@code .dockerignore} for a context that has none, by what lies there. */
final class IgnoreFileTemplate {
    /** Patterns for projects of a kind; those without {@code **} count from the folder of the marker. */
    private record Kind(String title, List<String> markers, List<String> patterns) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "Python",
                    List.of("requirements.txt", "pyproject.toml", "setup.py", "Pipfile"),
                    List.of("**/__pycache__", "**/*.py[cod]", "**/.venv", "**/venv", "**/.*_cache")),
            new Kind("Node.js", List.of("package.json"), List.of("**/node_modules", "**/npm-debug.log*")),
            new Kind("Maven", List.of("pom.xml"), List.of("target")),
            new Kind("Gradle", List.of("build.gradle", "build.gradle.kts"), List.of("**/.gradle", "build")),
            new Kind("Rust", List.of("Cargo.toml"), List.of("target")),
            new Kind("dbt", List.of("dbt_project.yml"), List.of("target", "dbt_packages", "logs")));

    private IgnoreFileTemplate() {}

    static Fix create(ProjectModel project, Build build) {
        String path = Paths.join(build.context().folder(), ".dockerignore");
        return Fix.creating("Create `" + path + "`", path, content(project, build));
    }

    private static String content(ProjectModel project, Build build) {
        var text = new StringBuilder();
        section(text, "Version control", List.of(".git", ".gitignore", ".gitattributes"));
        section(
                text,
                "What builds and starts the image",
                List.of("Dockerfile*", "*.Dockerfile", ".dockerignore", "compose*.y*ml", "docker-compose*.y*ml"));
        section(
                text,
                "Settings and secrets",
                List.of(
                        "**/.env",
                        "**/.env.*",
                        "!**/.env.example",
                        "**/*.pem",
                        "**/*.key",
                        "**/id_rsa",
                        "**/id_ed25519"));
        section(text, "Editors", List.of("**/.idea", "**/.vscode", "**/.DS_Store"));
        for (Kind kind : KINDS) {
            section(text, kind.title, patterns(kind, build));
        }
        section(text, "Found here", uncovered(text, build.clutter().map(Clutter::pattern)));
        section(text, "Needed by the build", wanted(text, project, build));
        return text.toString();
    }

    private static Collection<String> patterns(Kind kind, Build build) {
        return build.contents().items().stream()
                .map(BuildContext.Item::path)
                .filter(path -> kind.markers.contains(Paths.name(path)))
                .map(Paths::parent)
                .flatMap(folder -> kind.patterns.stream()
                        .map(pattern -> pattern.startsWith("**/") ? pattern : Paths.join(folder, pattern)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Collection<String> uncovered(CharSequence text, Stream<String> patterns) {
        List<String> lines = text.toString().lines().toList();
        return patterns.filter(pattern -> !lines.contains(pattern) && !lines.contains("**/" + pattern))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the Dockerfiles of this context copy although the patterns so far leave it out. */
    private static Collection<String> wanted(CharSequence text, ProjectModel project, Build build) {
        IgnoreFile soFar = IgnoreFile.parse(SourceText.of(".dockerignore", text.toString()));
        return project.builds().stream()
                .filter(other -> other.context().folder().equals(build.context().folder()))
                .flatMap(other -> other.sources().stream())
                .map(source -> BuildContext.inside(source.path()))
                .filter(soFar::ignores)
                .map(path -> "!" + path)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void section(StringBuilder text, String title, Collection<String> patterns) {
        if (!patterns.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append("# ").append(title).append('\n');
            patterns.forEach(pattern -> text.append(pattern).append('\n'));
        }
    }
}
