package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts what {@code env_file} and {@code label_file} hold into {@code environment} and {@code labels}, which go before
 * them. Files are only read for services that run: what is missing for others does not matter.
 */
final class EnvironmentFiles {
    private final ComposeReader reader;
    private final SourceMap sources;
    private final Folder working;
    private final Environment environment;
    private final Problems problems;

    /** @param environment that of the project, which goes before what files say */
    EnvironmentFiles(
            ComposeReader reader, SourceMap sources, Folder working, Environment environment, Problems problems) {
        this.reader = reader;
        this.sources = sources;
        this.working = working;
        this.environment = environment;
        this.problems = problems;
    }

    YamlMapping service(YamlMapping written) {
        YamlMapping service = written;
        if (service.get("environment").isPresent() || service.get("env_file").isPresent()) {
            service = Tree.with(service, "environment", environment(service));
        }
        if (service.get("label_file").isPresent()) {
            service = Tree.with(service, "labels", over(labels(service), Tree.child(service, "labels")));
        }
        return Tree.without(Tree.without(service, "env_file"), "label_file");
    }

    private YamlMapping environment(YamlMapping service) {
        var own = new ArrayList<YamlEntry>();
        for (YamlEntry pair : Tree.child(service, "environment").entries()) {
            Span place = pair.key().span();
            own.add(
                    Tree.isNull(pair.value())
                            ? sources.environment(place)
                                    .value(pair.name())
                                    .map(value -> new YamlEntry(pair.key(), Tree.string(place, value), place))
                                    .orElse(pair)
                            : pair);
        }
        Environment known = environment.orElse(texts(own));
        YamlMapping files = Tree.mapping(service.span());
        var set = new HashMap<String, String>();
        for (YamlNode item : Tree.items(service, "env_file")) {
            var file = (YamlMapping) item;
            files = over(files, read(file, Tree.text(file, "path").orElse(""), known, set));
        }
        return over(files, Tree.mapping(service.span(), own));
    }

    private static Map<String, String> texts(List<YamlEntry> pairs) {
        var texts = new HashMap<String, String>();
        for (YamlEntry pair : pairs) {
            if (pair.value() instanceof YamlScalar value && !value.isNull()) {
                texts.put(pair.name(), value.text());
            }
        }
        return texts;
    }

    /** Files of labels see no variables but their own. */
    private YamlMapping labels(YamlMapping service) {
        var nothing = new Environment(Map.of());
        YamlMapping labels = Tree.mapping(service.span());
        for (YamlNode file : Tree.items(service, "label_file")) {
            labels =
                    over(labels, read(Tree.mapping(file.span()), ((YamlScalar) file).text(), nothing, new HashMap<>()));
        }
        return labels;
    }

    /**
     * What a file sets.
     *
     * @param known what its values may use, before what it sets itself
     * @param earlier what they may use after that
     */
    private YamlMapping read(YamlMapping item, String path, Environment known, Map<String, String> earlier) {
        String format = Tree.text(item, "format").orElse("");
        boolean raw = format.equals("raw");
        if (!raw && !format.isEmpty()) {
            problems.error(item.span(), "`" + format + "` is no format of an env file; the only one to name is `raw`");
        }
        try {
            String file = working.relative(path);
            Map<String, String> set = raw ? reader.rawVariables(file) : reader.variables(List.of(file), known, earlier);
            earlier.putAll(set);
            return Tree.mapping(
                    item.span(),
                    set.entrySet().stream()
                            .map(pair ->
                                    Tree.entry(item.span(), pair.getKey(), Tree.string(item.span(), pair.getValue())))
                            .toList());
        } catch (IOException missing) {
            if (!Tree.text(item, "required").filter("false"::equals).isPresent()) {
                problems.error(item.span(), "The env file `" + path + "` can't be read");
            }
            return Tree.mapping(item.span());
        }
    }

    /** Both, the second before the first where both have a name; a name without a value counts as one. */
    private static YamlMapping over(YamlMapping below, YamlMapping above) {
        YamlMapping all = below;
        for (YamlEntry pair : above.entries()) {
            all = Tree.with(all, pair.name(), pair.value());
        }
        return all;
    }
}
