package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Draft.Item;
import dev.drydock.stack.plan.Wanted.Build;
import dev.drydock.stack.plan.Wanted.Pull;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans which images are got and which are built, before all else: what an image is decides which containers are still
 * up to date.
 */
final class ImagePlan {
    private static final String ASKED = "that is asked for";
    private static final String LOCKED = "as the lock says";

    private final Wanted wanted;
    private final Observed observed;
    private final Draft draft = new Draft();
    private final Set<String> seen = new HashSet<>();
    /** The builds that come before what needs a service, by service. */
    private final Map<String, Set<Item>> builds = new HashMap<>();

    ImagePlan(Wanted wanted, Observed observed) {
        this.wanted = wanted;
        this.observed = observed;
    }

    Plan plan() {
        Set<String> ours = wanted.services().stream()
                .map(Wanted.Service::image)
                .filter(Wanted.Image::isOurs)
                .map(Wanted.Image::reference)
                .collect(Collectors.toSet());
        for (Wanted.Service service : wanted.services()) {
            if (service.image().isLocked()) {
                pin(service.image());
            } else if (!ours.contains(service.image().reference())) {
                pull(service.image());
            }
        }
        wanted.ordered().forEach(this::build);
        return draft.build();
    }

    /** What is missing and not pulled, the plan of what to start tells. */
    private void pull(Wanted.Image image) {
        boolean there = isThere(image);
        boolean wantedNow = image.pull() == Pull.ALWAYS || image.pull() == Pull.MISSING && !there;
        if (wantedNow && seen.add(image.reference())) {
            draft.add(new Step.PullImage(image.reference(), image.platform()), there ? ASKED : "missing");
        }
    }

    /** What a digest names never changes, so that it is got once. The name is what Compose and containers go by. */
    private void pin(Wanted.Image image) {
        Optional<String> there = observed.id(image);
        boolean named =
                there.isPresent() && there.get().equals(observed.images().get(image.reference()));
        boolean possible = there.isPresent() || image.pull() != Pull.NEVER;
        if (named || !possible || !seen.add(image.reference())) {
            return;
        }
        Item tag = draft.add(new Step.TagImage(image.pinned(), image.reference()), LOCKED);
        if (there.isEmpty()) {
            tag.after(draft.add(new Step.PullImage(image.pinned(), image.platform()), LOCKED));
        }
    }

    /** As with Compose a build comes after those of the services that its own one needs. */
    private void build(Wanted.Service service) {
        Wanted.Image image = service.image();
        Stream<String> others = Stream.concat(service.needs().stream().map(Need::service), image.buildsOn().stream());
        Set<Item> before = others.flatMap(other -> builds.getOrDefault(other, Set.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean there = isThere(image);
        boolean wantedNow = image.build() == Build.ALWAYS || image.build() == Build.MISSING && !there;
        if (wantedNow && seen.add(image.reference())) {
            Item build = draft.add(new Step.BuildImage(service.name(), image.reference()), there ? ASKED : "missing")
                    .after(before);
            builds.put(service.name(), Set.of(build));
        } else {
            builds.put(service.name(), before);
        }
    }

    private boolean isThere(Wanted.Image image) {
        return observed.id(image).isPresent();
    }
}
