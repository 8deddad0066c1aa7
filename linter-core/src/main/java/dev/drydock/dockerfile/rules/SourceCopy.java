package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.Paths;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A COPY or ADD of the project's own source, which changes with nearly every commit.
 *
 * @param word the word that names the source
 */
record SourceCopy(Transfer transfer, Word word) {
    /** Names that folders of source code go by and hardly any other folder. */
    private static final Set<String> FOLDERS = Set.of(
            "src",
            "source",
            "sources",
            "app",
            "backend",
            "frontend",
            "server",
            "client",
            "api",
            "web",
            "webapp",
            "cmd",
            "internal",
            "pkg");

    private static final Set<String> CODE = Set.of(
            "c", "cc", "cpp", "cs", "ex", "go", "java", "js", "jsx", "kt", "mjs", "php", "py", "rb", "rs", "scala",
            "swift", "ts", "tsx");

    /** The copy of the whole project, or of a folder of its source, that an instruction is. */
    static Optional<SourceCopy> ofProject(Stage stage, Instruction instruction) {
        return find(stage, instruction, SourceCopy::isProject);
    }

    /** The same; single files of code count, too. */
    static Optional<SourceCopy> ofCode(Stage stage, Instruction instruction) {
        return find(stage, instruction, path -> isProject(path) || CODE.contains(extension(path)));
    }

    private static Optional<SourceCopy> find(Stage stage, Instruction instruction, Predicate<String> wanted) {
        if (!(instruction instanceof Transfer transfer)
                || instruction.flag("from").isPresent()) {
            return Optional.empty();
        }
        return transfer.paths().stream()
                .filter(path -> stage.expand(path).filter(wanted).isPresent())
                .findFirst()
                .map(path -> new SourceCopy(transfer, path));
    }

    private static boolean isProject(String path) {
        String folder = withoutStars(BuildContext.inside(path));
        return folder.isEmpty() || FOLDERS.contains(Paths.name(folder));
    }

    /** The folder of which {@code folder/*} names all that it holds; any other path as it is. */
    private static String withoutStars(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '*') {
            end--;
        }
        boolean all = end < path.length() && (end == 0 || path.charAt(end - 1) == '/');
        return all ? path.substring(0, Math.max(0, end - 1)) : path;
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** The copy in short: {@code COPY . /app}. */
    @Override
    public String toString() {
        return transfer.statement().name() + " " + word + " " + transfer.target();
    }
}
