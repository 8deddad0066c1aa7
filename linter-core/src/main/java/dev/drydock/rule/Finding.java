package dev.drydock.rule;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place that breaks a rule. Which rule, and how grave it is, the linter adds.
 *
 * <p>The message is one sentence about the reader's own text: it names what stands there, in backticks, and what to
 * write instead. It never holds the value of a secret.
 */
public final class Finding {
    private final @Nullable SourceText source;
    private final Span span;
    private final String message;
    private final @Nullable Fix fix;

    private Finding(@Nullable SourceText source, Span span, String message, @Nullable Fix fix) {
        this.source = source;
        this.span = span;
        this.message = message;
        this.fix = fix;
    }

    /** A finding in the file that the rule was given. */
    public static Finding at(Span span, String message) {
        return new Finding(null, span, message, null);
    }

    /** A finding of a rule that reads several files, in one of them. */
    public static Finding in(SourceText source, Span span, String message) {
        return new Finding(source, span, message, null);
    }

    /** The same finding with a way to mend it. */
    public Finding fix(Fix offered) {
        return new Finding(source, span, message, offered);
    }

    /** The file it is in; empty if it is the one that the rule was given. */
    public Optional<SourceText> source() {
        return Optional.ofNullable(source);
    }

    public Span span() {
        return span;
    }

    public String message() {
        return message;
    }

    public Optional<Fix> fix() {
        return Optional.ofNullable(fix);
    }

    @Override
    public String toString() {
        return span + " " + message;
    }
}
