package dev.drydock.dockerfile.image;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.ImageReference;
import dev.drydock.text.Span;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place of a file that names an image which no stage of it makes.
 *
 * @param word the name as written, maybe with variables
 * @param reference the image that it means; defaults of ARGs are filled in
 */
public record OutsideImage(Word word, ImageReference reference) {
    /** The images that stages build on. */
    public static Stream<OutsideImage> bases(DockerfileModel file) {
        return file.stages().stream().flatMap(stage -> base(stage).stream());
    }

    /** The image that a stage builds on directly. */
    public static Optional<OutsideImage> base(Stage stage) {
        return stage.from().flatMap(from -> stage.image().map(reference -> new OutsideImage(from.image(), reference)));
    }

    /** The image that the final stage builds on in the end. */
    public static Optional<OutsideImage> finalBase(DockerfileModel file) {
        return file.finalStage().map(Stage::root).flatMap(OutsideImage::base);
    }

    /**
     * The images that {@code COPY --from} and the mounts of RUN take files from. A single word that no well-known image is
     * called by is not among them: it may be a further context that the build is given.
     */
    public static Stream<OutsideImage> sources(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> froms(stage).flatMap(word -> source(file, stage, word).stream()));
    }

    private static Stream<Word> froms(Stage stage) {
        return Stream.concat(
                stage.withDeferred(Copy.class).flatMap(copy -> copy.flag("from").map(Flag::value).stream()),
                stage.withDeferred(Run.class)
                        .flatMap(run -> Mount.of(run).stream())
                        .flatMap(mount -> mount.option("from").stream()));
    }

    private static Optional<OutsideImage> source(DockerfileModel file, Stage stage, Word word) {
        return file.origin(stage, word) instanceof Origin.OfImage image && isSurelyAnImage(image.reference())
                ? Optional.of(new OutsideImage(word, image.reference()))
                : Optional.empty();
    }

    /** Whether a name that no stage has can hardly be a further context: it has several parts, or is well known. */
    public static boolean isSurelyAnImage(ImageReference reference) {
        boolean singleWord = reference.text().chars().noneMatch(c -> c == '/' || c == ':' || c == '@');
        return !singleWord || KnownImages.isOfficial(reference.publicName());
    }

    /** Whether nothing says which version it is. */
    public boolean isUnpinned() {
        return reference.tag().isEmpty() && reference.digest().isEmpty();
    }

    /** Where a part of {@link #reference} stands; all of the word if a variable stands for it. */
    public Span span(Span part) {
        return isLiteral() ? word.span(part.start(), part.end()) : word.span();
    }

    /** The reference in backticks, with the expression that gives it. */
    public String quoted() {
        return isLiteral() ? "`" + word + "`" : "`" + reference + "`, the value of `" + word + "`,";
    }

    private boolean isLiteral() {
        return word.text().equals(reference.text());
    }
}
