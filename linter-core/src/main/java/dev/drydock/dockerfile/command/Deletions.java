package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.PlacedScript;
import java.util.HashMap;
import java.util.Map;

/** The folders that a script deletes by hand; who asks for each of many calls looks through the script only once. */
public final class Deletions {
    private final PlacedScript place;
    private final Map<DownloadFolders, Integer> last = new HashMap<>();

    /** Those of a script. */
    public Deletions(PlacedScript place) {
        this.place = place;
    }

    /** Whether folders are deleted behind a place. */
    boolean follow(int from, DownloadFolders folders) {
        return last.computeIfAbsent(folders, looked -> looked.lastDeletion(place)) > from;
    }
}
