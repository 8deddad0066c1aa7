package dev.drydock.project;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that lies in a project for its tools and has no place in an image.
 *
 * @param path where it lies in the build context
 * @param pattern what to put into the ignore file against it, and its likes
 * @param kind what it is, for people: "version control"
 */
public record Clutter(String path, String pattern, String kind) {
    private static final String CACHE = "a cache";
    private static final String BUILD_OUTPUT = "build output";

    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry(".git", "version control"),
            Map.entry(".hg", "version control"),
            Map.entry(".svn", "version control"),
            Map.entry("node_modules", "dependencies"),
            Map.entry("bower_components", "dependencies"),
            Map.entry("dbt_packages", "dependencies"),
            Map.entry(".venv", "a virtual environment"),
            Map.entry("venv", "a virtual environment"),
            Map.entry("__pycache__", CACHE),
            Map.entry(".pytest_cache", CACHE),
            Map.entry(".mypy_cache", CACHE),
            Map.entry(".ruff_cache", CACHE),
            Map.entry(".ipynb_checkpoints", CACHE),
            Map.entry(".tox", CACHE),
            Map.entry(".nox", CACHE),
            Map.entry(".eggs", CACHE),
            Map.entry(".gradle", CACHE),
            Map.entry(".m2", CACHE),
            Map.entry(".npm", CACHE),
            Map.entry(".pnpm-store", CACHE),
            Map.entry(".parcel-cache", CACHE),
            Map.entry(".turbo", CACHE),
            Map.entry(".terraform", CACHE),
            Map.entry(".next", BUILD_OUTPUT),
            Map.entry(".nuxt", BUILD_OUTPUT),
            Map.entry("htmlcov", BUILD_OUTPUT));

    /** Folders that are build output if one of these lies beside them. */
    private static final Map<String, List<String>> OUTPUTS = Map.of(
            "target", List.of("pom.xml", "Cargo.toml", "build.sbt", "dbt_project.yml"),
            "build", List.of("build.gradle", "build.gradle.kts", "setup.py", "CMakeLists.txt"),
            "dist", List.of("package.json", "setup.py", "pyproject.toml"),
            "bin", List.of("*.csproj", "*.fsproj"),
            "obj", List.of("*.csproj", "*.fsproj"),
            "logs", List.of("dbt_project.yml"));

    private static final List<String> DUMPS =
            List.of(".dump", ".dmp", ".bak", ".sql.gz", ".sql.bz2", ".sql.zst", ".sql.xz", ".pgdump");

    /** What an item of a build context is, if it is clutter. */
    static Optional<Clutter> of(BuildContext context, BuildContext.Item item) {
        String name = Paths.name(item.path());
        if (item.kind() == Kind.FOLDER) {
            return Optional.ofNullable(FOLDERS.get(name))
                    .map(kind -> new Clutter(item.path(), anywhere(item.path(), name), kind))
                    .or(() -> isOutput(context, item.path(), name)
                            ? Optional.of(new Clutter(item.path(), item.path(), BUILD_OUTPUT))
                            : Optional.empty());
        }
        return DUMPS.stream()
                .filter(ending -> item.kind() == Kind.FILE && name.endsWith(ending))
                .findFirst()
                .map(ending -> new Clutter(item.path(), anywhere(item.path(), "*" + ending), "a data dump"));
    }

    private static boolean isOutput(BuildContext context, String path, String name) {
        String folder = Paths.parent(path);
        return OUTPUTS.getOrDefault(name, List.of()).stream()
                .anyMatch(marker ->
                        context.named(Paths.join(folder, marker)).findAny().isPresent());
    }

    /** The pattern for a name at the top, or at any depth if it was met further down. */
    private static String anywhere(String path, String name) {
        return path.contains("/") ? "**/" + name : name;
    }
}
