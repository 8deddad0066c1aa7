package dev.drydock.image.check;

import dev.drydock.rule.Severity;
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
                over("The image takes", sum(image, false), unpacked),
                over("The image takes packed", sum(image, true), packed));
        return Stream.concat(
                whole,
                image.layers().stream()
                        .flatMap(each -> over("The layer `" + each.name() + "` takes", each.unpacked(), layer)));
    }

    private static long sum(FinishedImage image, boolean packed) {
        return image.layers().stream()
                .mapToLong(each -> packed ? each.packed() : each.unpacked())
                .sum();
    }

    private static Stream<String> over(String what, long size, long most) {
        return most > 0 && size > most
                ? Stream.of(what + " " + Size.text(size) + ", of at most " + Size.text(most))
                : Stream.empty();
    }
}
