package dev.drydock.image.dockerfile;

import dev.drydock.image.layer.LayerEntry;
import java.io.IOException;
import java.util.List;

/** Where a COPY or ADD takes its files from. */
interface Sources {
    /**
     * The paths that a source names, itself or what fits its wildcards; a link at the end of one is not followed. Nothing
     * need stand at a path without wildcards.
     */
    List<String> named(String source) throws NotOurs;

    /**
     * What stands at a path, links followed, and all below it; paths are relative to it, so that the first is empty.
     *
     * @return nothing if nothing stands there
     */
    List<LayerEntry> read(String path) throws IOException, NotOurs;

    /** Why there is nothing at a path, as the end of a sentence. */
    String missing(String path);
}
