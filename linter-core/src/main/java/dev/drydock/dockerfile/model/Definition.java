package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.KeyValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A variable as one ARG or ENV defines it. */
public final class Definition {
    /** The instruction that defines a variable. */
    public enum Kind {
        ARG,
        ENV
    }

    private final Kind kind;
    private final KeyValue pair;
    private final int offset;
    private final @Nullable String value;

    Definition(Kind kind, KeyValue pair, int offset, Optional<String> value) {
        this.kind = kind;
        this.pair = pair;
        this.offset = offset;
        this.value = value.orElse(null);
    }

    public Kind kind() {
        return kind;
    }

    /** Name and value as written. */
    public KeyValue pair() {
        return pair;
    }

    public String name() {
        return pair.name().text();
    }

    /** Where in the file it begins to hold: the end of its instruction. */
    public int offset() {
        return offset;
    }

    /** The value, where it can be known: for an ARG its default. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }
}
