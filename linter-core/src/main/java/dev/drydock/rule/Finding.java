package dev.drydock.rule;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final List<Span> secrets;
    private final boolean hint;

    private Finding(
            @Nullable SourceText source,
            Span span,
            String message,
            @Nullable Fix fix,
            List<Span> secrets,
            boolean hint) {
        this.source = source;
        this.span = span;
        this.message = message;
        this.fix = fix;
        this.secrets = secrets;
        this.hint = hint;
    }

    /** A finding in the file that the rule was given. */
    public static Finding at(Span span, String message) {
        return new Finding(null, span, message, null, List.of(), false);
    }

    /** A finding of a rule that reads several files, in one of them. */
    public static Finding in(SourceText source, Span span, String message) {
        return new Finding(source, span, message, null, List.of(), false);
    }

    /** The same finding with a way to mend it. */
    public Finding fix(Fix offered) {
        return new Finding(source, span, message, offered, secrets, hint);
    }

    /**
     * The same finding, which says that {@code secret} is a range of its file that no report may show: not here, and
     * not where another finding shows the same text.
     */
    public Finding confidential(Span secret) {
        List<Span> more = Stream.concat(secrets.stream(), Stream.of(secret)).toList();
        return new Finding(source, span, message, fix, more, hint);
    }

    /** The same finding as one that may prove wrong: it is shown as {@link Severity#INFO} where its rule is graver. */
    public Finding asHint() {
        return new Finding(source, span, message, fix, secrets, true);
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

    /** Ranges of its file that no report may show. */
    public List<Span> secrets() {
        return secrets;
    }

    /** Whether it may prove wrong. */
    public boolean isHint() {
        return hint;
    }

    @Override
    public String toString() {
        return span + " " + message;
    }
}
