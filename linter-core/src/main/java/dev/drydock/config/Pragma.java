package dev.drydock.config;

import dev.drydock.text.Span;
import java.util.List;

/**
 * A comment that switches rules off.
 *
 * @param names the rules named
 * @param reasoned whether a reason is given
 * @param errors whether it also turns BuildKit's checks into errors
 */
record Pragma(Form form, Scope scope, Span comment, List<Name> names, boolean reasoned, boolean errors) {
    /** Whose words they are. */
    enum Form {
        DRYDOCK,
        HADOLINT,
        BUILDKIT
    }

    /** How far it reaches. */
    enum Scope {
        /** The instruction, key or item that it stands above, in or behind. */
        BLOCK,
        STAGE,
        FILE
    }

    /** The id of a rule, where it stands. */
    record Name(String id, Span span) {}

    Pragma {
        names = List.copyOf(names);
    }

    boolean isOurs() {
        return form == Form.DRYDOCK;
    }
}
