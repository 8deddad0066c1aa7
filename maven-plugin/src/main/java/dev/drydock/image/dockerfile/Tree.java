package dev.drydock.image.dockerfile;

import dev.drydock.image.layer.LayerEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The files of an image, looked at when they are asked for. Paths have no leading slash; no part of one before its last
 * is a link.
 */
interface Tree {
    /** One without any file. */
    Tree EMPTY = new Tree() {
        @Override
        public Optional<LayerEntry> at(String path) {
            return Optional.empty();
        }

        @Override
        public List<LayerEntry> read(String path) {
            return List.of();
        }
    };

    /**
     * What stands at a path, a link itself included. A file comes without its content.
     *
     * @throws NotOurs if it is a device or the like
     */
    Optional<LayerEntry> at(String path) throws IOException, NotOurs;

    /**
     * What stands at a path and all below it, a folder before what is in it, with the contents of files.
     *
     * @return nothing if nothing stands there
     */
    List<LayerEntry> read(String path) throws IOException, NotOurs;
}
