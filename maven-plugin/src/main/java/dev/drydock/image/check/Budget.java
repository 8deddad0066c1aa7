package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How large an image may be, in bytes; 0 for as large as it gets, {@link #NOTHING_RECORDED} for as large as it gets this
 * time.
 *
 * @param unpacked all of it, on disk
 * @param packed all of it, as it is sent
 * @param layer each of its layers, on disk
 */
public record Budget(long unpacked, long packed, long layer) implements ImageRule {
    /** What a share of the last size is the first time. */
    public static final long NOTHING_RECORDED = Long.MAX_VALUE;

    @Override
    public String name() {
        return "image-size-budget";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    /** Whether layers of the base have to be looked into. */
    public boolean needsAll() {
        return unpacked > 0 || layer > 0;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        Stream<String> whole = Stream.concat(
                whole("The image takes", image, LayerContents::unpacked, unpacked),
                whole("The image takes packed", image, LayerContents::packed, packed));
        Stream<String> each = IntStream.range(0, image.layers().size())
                .boxed()
                .flatMap(index -> over(
                        "The image's " + image.label(index) + " takes",
                        image.layers().get(index).unpacked(),
                        layer));
        return Stream.concat(whole, each);
    }

    private static Stream<String> whole(
            String what, FinishedImage image, ToLongFunction<LayerContents> size, long most) {
        List<LayerContents> layers = image.layers();
        String largest = IntStream.range(0, layers.size())
                .boxed()
                .max(Comparator.comparingLong(index -> size.applyAsLong(layers.get(index))))
                .map(index -> "; its largest, " + image.label(index) + ", takes "
                        + Size.text(size.applyAsLong(layers.get(index))))
                .orElse("");
        return over(what, layers.stream().mapToLong(size).sum(), most).map(finding -> finding + largest);
    }

    private static Stream<String> over(String what, long size, long most) {
        return most > 0 && size > most
                ? Stream.of(what + " " + Size.text(size) + ", of at most " + Size.text(most))
                : Stream.empty();
    }
}
