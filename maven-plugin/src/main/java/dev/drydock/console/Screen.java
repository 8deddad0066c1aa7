package dev.drydock.console;

import java.util.List;

/** A terminal on which some lines are drawn anew again and again, below what else is written. */
public interface Screen {
    /** Draws lines in the place of those that were drawn last. */
    void draw(List<String> lines);

    /** Leaves what was drawn last where it is; whatever comes goes below. */
    void leave();

    /** Whether colours are welcome. */
    boolean hasColors();
}
