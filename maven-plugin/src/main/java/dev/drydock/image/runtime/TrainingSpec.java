package dev.drydock.image.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How an application is run to see which classes it loads.
 *
 * @param longest time after which it is ended, unless it ends by itself
 * @param options words for the Java runtime beside those it has in the image
 */
public record TrainingSpec(Duration longest, List<String> options) {
    public TrainingSpec {
        options = List.copyOf(options);
    }

    /** The same with more words for the Java runtime, which those that are there may change. */
    public TrainingSpec with(List<String> more) {
        var all = new ArrayList<>(more);
        all.addAll(options);
        return new TrainingSpec(longest, all);
    }
}
