package dev.drydock.dockerfile.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which stage a name means at a place in the file: the last one before it that is called so, whatever the case. */
final class StageNames {
    private final Map<String, List<Stage>> byName = new HashMap<>();

    void add(Stage stage) {
        stage.name()
                .ifPresent(name -> byName.computeIfAbsent(key(name.text()), fresh -> new ArrayList<>())
                        .add(stage));
    }

    /** The last stage of a name among those with an index up to {@code last}. */
    Optional<Stage> find(String name, int last) {
        List<Stage> named = byName.getOrDefault(key(name), List.of());
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).index() <= last) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? Optional.of(named.get(low - 1)) : Optional.empty();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
