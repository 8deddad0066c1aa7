package dev.drydock.dockerfile.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.dockerfile.context.BuildContext.Item;
import dev.drydock.text.FileTree;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.MemoryFileTree;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildContextTest {
    private static final int LIMIT = 1000;

    private static BuildContext context(String ignore, String... paths) {
        Map<String, String> files = new HashMap<>();
        for (String path : paths) {
            files.put(path, "12345");
        }
        return BuildContext.of(new MemoryFileTree(files), "", IgnoreFile.parse(SourceText.of(".dockerignore", ignore)));
    }

    private static List<String> paths(BuildContext.Contents contents) {
        return contents.items().stream().map(Item::path).toList();
    }

    @Test
    void walksWhatWouldBeSentFromTheTop() {
        var contents = context(
                        "target\n*.log\n", "a.log", "pom.xml", "src/b.log", "src/main/App.java", "target/app.jar")
                .walk(LIMIT, folder -> true);
        assertThat(contents.items())
                .containsExactly(
                        new Item("pom.xml", Kind.FILE, 5),
                        new Item("src", Kind.FOLDER, 0),
                        new Item("src/b.log", Kind.FILE, 5),
                        new Item("src/main", Kind.FOLDER, 0),
                        new Item("src/main/App.java", Kind.FILE, 5));
        assertThat(contents.size()).isEqualTo(15);
        assertThat(contents.complete()).isTrue();
    }

    @Test
    void entersAnIgnoredFolderOnlyForAnException() {
        var listed = new ArrayList<String>();
        var files = new MemoryFileTree(Map.of("a/keep/x", "", "a/y", "", "b/z", ""));
        var context =
                BuildContext.of(new Watched(files, listed), "", IgnoreFile.parse(SourceText.of("", "*\n!a/keep\n")));
        assertThat(paths(context.walk(LIMIT, folder -> true))).containsExactly("a/keep", "a/keep/x");
        assertThat(listed).containsExactly("", "a", "a/keep");
    }

    @Test
    void looksOnlyIntoTheFoldersAskedFor() {
        var contents = context("", "node_modules/x/y", "src/a")
                .walk(LIMIT, folder -> !folder.path().equals("node_modules"));
        assertThat(paths(contents)).containsExactly("node_modules", "src", "src/a");
    }

    @Test
    void givesUpAtItsLimitAndSaysSo() {
        var context = context("", "a", "b", "c/d");
        assertThat(context.walk(4, folder -> true).complete()).isTrue();
        var cut = context.walk(3, folder -> true);
        assertThat(cut.complete()).isFalse();
        assertThat(paths(cut)).containsExactly("a", "b", "c");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "app.jar        | app.jar",
                "./app.jar      | app.jar",
                "/app.jar       | app.jar",
                "../app.jar     | app.jar",
                "lib/           | lib",
                "missing        | ''",
                "*.jar          | app.jar",
                "lib/*.jar      | lib/a.jar lib/b.jar",
                "*/*.jar        | lib/a.jar lib/b.jar",
                "*/a.jar        | lib/a.jar",
                "l?b/[^b].jar   | lib/a.jar",
                "**/*.jar       | lib/a.jar lib/b.jar",
                "li             | ''",
                "*/missing      | ''",
                "[              | ''",
                "arr[[]0].txt   | arr[0].txt",
            })
    void findsWhatACopySourceNames(String source, String found) {
        var context = context("*.jar", "app.jar", "lib/a.jar", "lib/b.jar", "lib/deep/c.jar", "arr[0].txt");
        assertThat(context.named(source)).containsExactly(found.isEmpty() ? new String[0] : found.split(" ", -1));
    }

    @Test
    void findsTheContextItself() {
        assertThat(context("", "a").named(".")).containsExactly("");
        assertThat(context("", "a").named("./")).containsExactly("");
        assertThat(context("", "a").sends("")).isTrue();
    }

    @Test
    void prefersTheIgnoreFileOfTheDockerfile() {
        var tree = new MemoryFileTree(Map.of(
                "web/.dockerignore", "shared",
                "docker/web.Dockerfile", "",
                "docker/web.Dockerfile.dockerignore", "own",
                "docker/api.Dockerfile", ""));
        var own = BuildContext.find(tree, "web", "docker/web.Dockerfile");
        assertThat(own.ignoreFile().map(file -> file.source().name())).contains("docker/web.Dockerfile.dockerignore");
        assertThat(own.sends("own")).isFalse();
        assertThat(own.sends("shared")).isTrue();
        assertThat(BuildContext.find(tree, "web", "docker/api.Dockerfile").sends("shared"))
                .isFalse();
        assertThat(BuildContext.find(tree, "docker", "docker/api.Dockerfile").ignoreFile())
                .isEmpty();
    }

    @Test
    void walkAgreesWithTheVerdictOnEachPath() {
        var random = new Random(7);
        String[] names = {"a", "b", "ab", "x.js", "y.js"};
        String[] patterns = {
            "*", "a", "**/b", "!a/b", "!**/x.js", "!*/*.js", "a/**", "!a/b/ab", "b/?", "!b/[ab]", "**", "!ab"
        };
        for (int round = 0; round < 500; round++) {
            Map<String, String> files = IntStream.range(0, 12)
                    .mapToObj(file -> random.ints(1 + random.nextInt(4), 0, names.length)
                            .mapToObj(name -> names[name])
                            .collect(Collectors.joining("/")))
                    .distinct()
                    .collect(Collectors.toMap(path -> path, path -> ""));
            var tree = new MemoryFileTree(files);
            String ignore = random.ints(4, 0, patterns.length)
                    .mapToObj(pattern -> patterns[pattern])
                    .collect(Collectors.joining("\n"));
            var context = BuildContext.of(tree, "", IgnoreFile.parse(SourceText.of("", ignore)));
            assertThat(context.walk(LIMIT, folder -> true).items().stream()
                            .filter(item -> item.kind() == Kind.FILE)
                            .map(Item::path))
                    .as(ignore)
                    .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                            .filter(tree::isFile)
                            .filter(path -> reachable(tree, path))
                            .filter(context::sends)
                            .toList());
        }
    }

    private record Watched(FileTree files, List<String> listed) implements FileTree {
        @Override
        public Optional<Kind> kind(String path) {
            return files.kind(path);
        }

        @Override
        public List<Entry> list(String folder) {
            listed.add(folder);
            return files.list(folder);
        }

        @Override
        public SourceText read(String path) throws IOException {
            return files.read(path);
        }

        @Override
        public int above() {
            return files.above();
        }
    }

    /** A path below a name that is also a file can't be met on a walk. */
    private static boolean reachable(FileTree tree, String path) {
        return IntStream.range(0, path.length())
                .filter(i -> path.charAt(i) == '/')
                .noneMatch(i -> tree.isFile(path.substring(0, i)));
    }
}
