package dev.drydock.compose.syntax;

import dev.drydock.text.Span;

/**
 * A single value.
 *
 * @param span quotes included; a block scalar from its {@code |} or {@code >} to the end of its last line
 * @param text the value after unquoting, escapes and folding
 * @param kind what the text means
 */
public record YamlScalar(Span span, String text, Style style, Kind kind, String tag) implements YamlNode {
    /** How a scalar is written. */
    public enum Style {
        PLAIN,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        LITERAL,
        FOLDED
    }

    /** What a scalar means, by its tag or else by the look of a plain one. */
    public enum Kind {
        STRING,
        INT,
        FLOAT,
        BOOL,
        NULL
    }

    public boolean isPlain() {
        return style == Style.PLAIN;
    }

    /** Whether there is no value: nothing, {@code ~} or {@code null}. */
    public boolean isNull() {
        return kind == Kind.NULL;
    }

    /**
     * Whether the characters of {@link #text} are those of the file from {@link #textStart()} on, so that an offset
     * within the text is one within the file.
     */
    public boolean isVerbatim() {
        return switch (style) {
            case PLAIN -> span.length() == text.length();
            case SINGLE_QUOTED, DOUBLE_QUOTED -> span.length() == text.length() + 2;
            case LITERAL, FOLDED -> false;
        };
    }

    /** Offset of the first character inside the quotes. */
    public int textStart() {
        return span.start() + (isQuoted() ? 1 : 0);
    }

    /** Whether it stands in single or double quotes. */
    public boolean isQuoted() {
        return style == Style.SINGLE_QUOTED || style == Style.DOUBLE_QUOTED;
    }

    @Override
    public String kindName() {
        return switch (kind) {
            case STRING -> "a string";
            case INT -> "a number";
            case FLOAT -> "a decimal number";
            case BOOL -> "a boolean";
            case NULL -> "empty";
        };
    }
}
