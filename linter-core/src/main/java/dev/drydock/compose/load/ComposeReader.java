package dev.drydock.compose.load;

import dev.drydock.compose.model.ComposeProblem;
import dev.drydock.compose.model.EnvFile;
import dev.drydock.compose.model.ShapeCheck;
import dev.drydock.compose.syntax.DuplicateKey;
import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.text.FileTree;
import dev.drydock.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of a project; what is wrong with one becomes a problem, and the rest goes on. */
final class ComposeReader {
    private final FileTree tree;
    private final SourceMap sources;
    private final Problems problems;
    private final Map<String, YamlFile> parsed = new HashMap<>();

    ComposeReader(FileTree tree, SourceMap sources, Problems problems) {
        this.tree = tree;
        this.sources = sources;
        this.problems = problems;
    }

    /**
     * A document of a file as written, and with variables filled in.
     *
     * @param raw with spans that count within the file
     * @param shift from there to the {@link SourceMap}
     */
    record Document(YamlMapping raw, YamlMapping resolved, int shift) {}

    /** Whether a file can be read; the path is relative to the working directory. */
    boolean exists(String path) {
        return tree.kind(path)
                .filter(kind -> kind == FileTree.Kind.FILE || kind == FileTree.Kind.LINK)
                .isPresent();
    }

    /** The documents of a compose file whose shape is in order, as far as one file alone can tell. */
    List<Document> wholeFile(String path, Environment environment) throws IOException {
        return documents(path, environment, true);
    }

    /** The documents of a file of which only some services are of interest. */
    List<Document> partOf(String path, Environment environment) throws IOException {
        return documents(path, environment, false);
    }

    private List<Document> documents(String path, Environment environment, boolean checked) throws IOException {
        YamlFile yaml = yaml(path);
        int shift = sources.add(yaml.source(), environment);
        if (!isInOrder(yaml, shift)) {
            return List.of();
        }
        var documents = new ArrayList<Document>();
        for (YamlNode root : yaml.documents()) {
            List<ComposeProblem> faults = checked || !(root instanceof YamlMapping)
                    ? ShapeCheck.partial(environment.complete()).check(root)
                    : List.of();
            report(faults, shift);
            var resolver = new Resolver(shift, environment, problems);
            if (root instanceof YamlMapping mapping && resolver.resolve(mapping, "") instanceof YamlMapping resolved) {
                documents.add(new Document(mapping, resolved, shift));
            }
        }
        return documents;
    }

    private boolean isInOrder(YamlFile yaml, int shift) {
        yaml.problems().forEach(problem -> problems.error(problem.span().shift(shift), problem.message()));
        for (DuplicateKey key : yaml.duplicates()) {
            problems.error(
                    key.again().span().shift(shift),
                    "`" + key.again().text() + "` stands here again; it is in line "
                            + yaml.source().lineOf(key.first().span().start()) + " already");
        }
        boolean empty = yaml.documents().stream().allMatch(Tree::isNull);
        if (yaml.problems().isEmpty() && empty) {
            problems.error(Span.at(shift), "The file is empty");
        }
        return yaml.problems().isEmpty() && !empty;
    }

    /** What is wrong with one service of a document that was not checked as a whole. */
    void checkService(YamlNode raw, String name, Document document, Environment environment) {
        report(
                ShapeCheck.partial(environment.complete()).checkService(raw, Tree.path("services", name)),
                document.shift());
    }

    private void report(List<ComposeProblem> faults, int shift) {
        faults.forEach(fault -> problems.error(fault.span().shift(shift), fault.path(), fault.message()));
    }

    /** The {@code name} at the top of a file, as written; empty if it has none or can't be read. */
    Optional<String> name(String path) throws IOException {
        return yaml(path).documents().stream()
                .filter(YamlMapping.class::isInstance)
                .flatMap(root -> Tree.text((YamlMapping) root, "name").stream())
                .reduce((first, last) -> last);
    }

    /**
     * The variables that env files set, a later one over an earlier one.
     *
     * @param paths relative to the working directory
     * @param environment what goes before them
     * @param earlier what else their values may use
     */
    Map<String, String> variables(List<String> paths, Environment environment, Map<String, String> earlier)
            throws IOException {
        var set = new LinkedHashMap<String, String>();
        for (String path : paths) {
            EnvFile file = EnvFile.parse(tree.read(path));
            int shift = sources.add(file.source(), environment);
            var known = new HashMap<>(earlier);
            known.putAll(set);
            set.putAll(environment.read(file, shift, known, problems));
        }
        return set;
    }

    /** The lines of a file of which nothing is interpreted: no quotes, no variables. */
    Map<String, String> rawVariables(String path) throws IOException {
        var set = new LinkedHashMap<String, String>();
        for (String line : tree.read(path).content().split("\\R", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#")) {
                set.put(line.substring(0, equals).strip(), line.substring(equals + 1));
            }
        }
        return set;
    }

    private YamlFile yaml(String path) throws IOException {
        YamlFile known = parsed.get(path);
        if (known == null) {
            known = YamlFile.parse(tree.read(path));
            parsed.put(path, known);
        }
        return known;
    }
}
