package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** One check of a finished image, without state. */
interface ImageRule {
    /** As it is written where it is to be ignored. */
    String name();

    Severity severity();

    /** What is wrong, a sentence each; never with the value of a secret. */
    Stream<String> check(FinishedImage image);
}
