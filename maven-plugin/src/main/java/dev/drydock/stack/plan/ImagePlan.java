package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Wanted.Pull;
import java.util.HashSet;
import java.util.Set;

/** Plans which images are got, before all else: what an image is decides which containers are still up to date. */
final class ImagePlan {
    private final Wanted wanted;
    private final Observed observed;
    private final Draft draft = new Draft();

    ImagePlan(Wanted wanted, Observed observed) {
        this.wanted = wanted;
        this.observed = observed;
    }

    Plan plan() {
        Set<String> seen = new HashSet<>();
        for (Wanted.Service service : wanted.services()) {
            Wanted.Image image = service.image();
            boolean there = observed.images().containsKey(image.reference());
            if (image.built()) {
                if (!there) {
                    draft.problem("Image `" + image.reference() + "` of service `" + service.name()
                            + "` is not built; `docker compose build " + service.name() + "` builds it");
                }
            } else if (there && image.pull() == Pull.ALWAYS && seen.add(image.reference())) {
                draft.add(new Step.PullImage(image.reference(), image.platform()), "pull_policy is always");
            } else if (!there && image.pull() == Pull.NEVER) {
                draft.problem("Image `" + image.reference() + "` of service `" + service.name()
                        + "` is not there and `pull_policy: never` forbids to get it");
            } else if (!there && seen.add(image.reference())) {
                draft.add(new Step.PullImage(image.reference(), image.platform()), "missing");
            }
        }
        return draft.build();
    }
}
