package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.image.layer.LayerEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a stage or an image.
 *
 * @param name as people call it
 */
record TreeSources(StageTree tree, String name) implements Sources {
    @Override
    public List<String> named(String source) throws NotOurs {
        if (BuildContext.hasWildcards(source)) {
            throw new NotOurs("`" + source + "` has to be looked for in an image");
        }
        return List.of(BuildContext.inside(source));
    }

    @Override
    public List<LayerEntry> read(String path) throws IOException, NotOurs {
        String root = tree.resolve(path);
        var found = new ArrayList<LayerEntry>();
        for (LayerEntry entry : tree.read(root)) {
            int start = root.isEmpty() || entry.path().equals(root) ? root.length() : root.length() + 1;
            found.add(entry.at(entry.path().substring(start)));
        }
        return found;
    }

    @Override
    public String missing(String path) {
        return "`/" + path + "` is not in `" + name + "`";
    }
}
