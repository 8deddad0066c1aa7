package dev.drydock.compose.syntax;

import dev.drydock.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A YAML file as far as it can be read.
 *
 * @param documents the root of each document, in order; an empty file has none
 * @param comments all comments, in order
 * @param duplicates keys that stand more than once in their mapping
 * @param problems faults of the YAML; what stands after one may be missing from the documents
 */
public record YamlFile(
        SourceText source,
        List<YamlNode> documents,
        List<YamlComment> comments,
        List<DuplicateKey> duplicates,
        List<YamlProblem> problems) {
    public YamlFile {
        documents = List.copyOf(documents);
        comments = List.copyOf(comments);
        duplicates = List.copyOf(duplicates);
        problems = List.copyOf(problems);
    }

    /** Reads a text; never fails, whatever it holds. */
    public static YamlFile parse(SourceText source) {
        return new YamlReader(source).read();
    }

    /** The first document's value. */
    public Optional<YamlNode> root() {
        return documents.stream().findFirst();
    }
}
