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
            if (image.built() || image.pull() == Pull.NEVER) {
                continue; // what is missing then, the plan of what to start tells
            }
            boolean there = observed.images().containsKey(image.reference());
            boolean wantedAnew = image.pull() == Pull.ALWAYS;
            if ((!there || wantedAnew) && seen.add(image.reference())) {
                draft.add(
                        new Step.PullImage(image.reference(), image.platform()),
                        there ? "that is asked for" : "missing");
            }
        }
        return draft.build();
    }
}
