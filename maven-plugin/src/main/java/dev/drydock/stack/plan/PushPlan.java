package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Plans which images go to their registries: those that the project builds and names. */
final class PushPlan {
    private final Map<String, List<String>> images;
    private final Observed observed;
    private final Draft draft = new Draft();
    /** The last push to each repository. */
    private final Map<String, Item> last = new HashMap<>();

    /** @param images names of the images of each service that is built; none if the file names none */
    PushPlan(Map<String, List<String>> images, Observed observed) {
        this.images = new TreeMap<>(images);
        this.observed = observed;
    }

    Plan plan() {
        Set<String> seen = new HashSet<>();
        images.forEach((service, names) -> {
            if (names.isEmpty()) {
                draft.notice(
                        "`" + service + "` is not pushed, as its image has no name of its own; give it an `image`");
            }
            for (String name : names) {
                if (!observed.images().containsKey(name)) {
                    draft.problem("Image `" + name + "` of service `" + service + "` is not there;"
                            + " `mvn stack:build -Dstack.services=" + service + "` builds it");
                } else if (seen.add(name)) {
                    push(name);
                }
            }
        });
        return draft.build();
    }

    /** Names of one repository share layers; some registries mix up those that come twice at a time. */
    private void push(String name) {
        String repository = name.replaceFirst("(:[^:/]*)?(@.*)?$", "");
        Item push = draft.add(new Step.PushImage(name), "that is asked for");
        Item before = last.put(repository, push);
        if (before != null) {
            push.after(before);
        }
    }
}
