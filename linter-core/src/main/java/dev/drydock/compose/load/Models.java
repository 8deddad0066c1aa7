package dev.drydock.compose.load;

import dev.drydock.compose.load.ComposeReader.Document;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one canonical mapping of several files, with what they include and extend. */
final class Models {
    private static final List<String> IMPORTED =
            List.of("services", "networks", "volumes", "secrets", "configs", "models");
    private static final int DEEPEST_INCLUDE = 100;

    private final ComposeReader reader;
    private final Problems problems;

    Models(ComposeReader reader, Problems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /** The files of a scope, each laid over those before it; empty if one can't be used at all. */
    Optional<YamlMapping> load(List<String> files, Scope scope) {
        Optional<YamlMapping> all = Optional.empty();
        for (String file : files) {
            for (Document document : documents(file, scope)) {
                YamlMapping model = model(document, file, scope);
                all = Optional.of(all.map(below -> Merge.finish(Merge.files(below, model)))
                        .orElse(model));
            }
        }
        return all.map(Merge::finish);
    }

    private List<Document> documents(String file, Scope scope) {
        try {
            return reader.wholeFile(file, scope.environment());
        } catch (IOException missing) {
            problems.error("There is no compose file `" + file + "`");
            return List.of();
        }
    }

    private YamlMapping model(Document document, String file, Scope scope) {
        YamlMapping own = Tree.without(document.resolved(), "include");
        if (problems.haveErrors()) {
            return Tree.mapping(own.span()); // forms rely on the shapes being in order
        }
        var canonical = new Canonical(scope.folder(), problems);
        YamlMapping written = canonical.file(own);
        YamlMapping extended = new Extensions(reader, problems, scope, canonical).resolve(written, file);
        return include(document.resolved(), extended, file, scope);
    }

    private YamlMapping include(YamlMapping document, YamlMapping own, String file, Scope scope) {
        YamlMapping all = own;
        for (YamlNode item : Tree.items(document, "include")) {
            var included = Include.of(item, scope.folder());
            all = imported(load(included, file, scope), all);
        }
        return all;
    }

    private Optional<YamlMapping> load(Include include, String file, Scope scope) {
        var chain = new ArrayList<>(scope.chain());
        chain.add(file);
        for (String path : include.files()) {
            if (chain.contains(path) || chain.size() > DEEPEST_INCLUDE) {
                problems.error(
                        include.place(),
                        "Files include each other: " + String.join(" includes ", chain) + " includes " + path);
                return Optional.empty();
            }
            if (RemoteContext.is(path) || !reader.exists(path)) {
                problems.error(include.place(), "There is no file `" + path + "` to include");
                return Optional.empty();
            }
        }
        try {
            List<String> envFiles = include.envFiles().isEmpty()
                    ? List.of(include.folder().relative(".env")).stream()
                            .filter(reader::exists)
                            .toList()
                    : include.envFiles();
            Map<String, String> set = reader.variables(envFiles, scope.environment(), Map.of());
            return load(
                    include.files(),
                    new Scope(include.folder(), scope.environment().orElse(set), chain));
        } catch (IOException missing) {
            problems.error(include.place(), "The env file can't be read: `" + missing.getMessage() + "`");
            return Optional.empty();
        }
    }

    private YamlMapping imported(Optional<YamlMapping> included, YamlMapping own) {
        YamlMapping all = own;
        for (String kind : IMPORTED) {
            YamlMapping others =
                    included.map(model -> Tree.child(model, kind)).orElseGet(() -> Tree.mapping(own.span()));
            for (YamlEntry other : others.entries()) {
                YamlMapping ours = Tree.child(all, kind);
                Optional<YamlEntry> same = ours.entry(other.name());
                if (same.isEmpty()) {
                    all = Tree.with(all, kind, withEntry(ours, other));
                } else if (!Tree.sameValue(same.get().value(), other.value())) {
                    problems.error(
                            same.get().key().span(),
                            Tree.path(kind, other.name())
                                    + " conflicts with what an included file says of it; override it"
                                    + " in a file of its own");
                }
            }
        }
        return all;
    }

    private static YamlMapping withEntry(YamlMapping mapping, YamlEntry entry) {
        var entries = new ArrayList<>(mapping.entries());
        entries.add(entry);
        return Tree.withEntries(mapping, entries);
    }

    /**
     * An item of {@code include}; paths are relative to the working directory.
     *
     * @param folder where the included files' own paths start
     */
    private record Include(Span place, List<String> files, List<String> envFiles, Folder folder) {
        static Include of(YamlNode item, Folder from) {
            YamlMapping written = item instanceof YamlMapping mapping
                    ? mapping
                    : Tree.mapping(item.span(), List.of(Tree.entry(item.span(), "path", item)));
            List<String> files = paths(written, "path", from);
            Folder folder = Tree.text(written, "project_directory")
                    .map(from::at)
                    .orElseGet(() -> from.of(files.isEmpty() ? "" : files.get(0)));
            return new Include(item.span(), files, paths(written, "env_file", from), folder);
        }

        private static List<String> paths(YamlMapping item, String key, Folder from) {
            List<YamlNode> named = item.get(key)
                    .filter(YamlScalar.class::isInstance)
                    .map(List::of)
                    .orElseGet(() -> Tree.items(item, key));
            return named.stream()
                    .map(path -> ((YamlScalar) path).text())
                    .map(path -> RemoteContext.is(path) ? path : from.relative(path))
                    .toList();
        }
    }
}
