package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.stack.plan.UpOptions;
import dev.drydock.stack.plan.UpOptions.Recreate;
import dev.drydock.stack.plan.Wanted.Build;
import dev.drydock.stack.plan.Wanted.Pull;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.text.NearMiss;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the user wants a stack to come up.
 *
 * @param pull {@code always}, {@code missing} or {@code never}; empty to go by the files
 * @param build {@code always}, {@code missing} or {@code never}; empty to go by the files
 * @param recreateAll whether all containers are replaced
 * @param recreateNone whether none is
 * @param renewVolumes whether replaced containers get new anonymous volumes
 * @param removeOrphans whether containers go whose service the files don't name
 * @param untilReady whether to wait until all is ready
 * @param followed a service that is followed to its end, or empty
 * @param rerun services that run again though they are done
 * @param scale {@code service=number} each
 */
public record UpChoices(
        String pull,
        String build,
        boolean recreateAll,
        boolean recreateNone,
        boolean renewVolumes,
        boolean removeOrphans,
        boolean untilReady,
        String followed,
        List<String> rerun,
        List<String> scale) {
    /** As the files say. */
    public static final UpChoices NONE =
            new UpChoices("", "", false, false, false, false, true, "", List.of(), List.of());

    public UpChoices {
        rerun = List.copyOf(rerun);
        scale = List.copyOf(scale);
    }

    /** The same, with images got and built when it is said here. */
    public UpChoices withImages(String whenPulled, String whenBuilt) {
        return new UpChoices(
                whenPulled,
                whenBuilt,
                recreateAll,
                recreateNone,
                renewVolumes,
                removeOrphans,
                untilReady,
                followed,
                rerun,
                scale);
    }

    /** The same, with a service that is followed to its end. */
    public UpChoices following(String service) {
        return new UpChoices(
                pull, build, recreateAll, recreateNone, renewVolumes, removeOrphans, untilReady, service, rerun, scale);
    }

    UpOptions options() throws StackTrouble {
        if (recreateAll && recreateNone) {
            throw wrong("`stack.forceRecreate` and `stack.noRecreate` exclude each other");
        }
        Recreate recreate = recreateAll ? Recreate.ALL : recreateNone ? Recreate.NONE : Recreate.CHANGED;
        return new UpOptions(recreate, renewVolumes, removeOrphans, untilReady, followed, again());
    }

    /** What is followed runs in any case. */
    private Set<String> again() {
        var again = new HashSet<>(rerun);
        again.add(followed);
        return again;
    }

    /** What it asks of services that a project can't give, a sentence each. */
    List<String> problems(ComposeProject project) throws StackTrouble {
        var problems = new ArrayList<String>();
        Map<String, Integer> replicas = replicas();
        Stream.of(replicas.keySet(), rerun, followed.isEmpty() ? Set.<String>of() : Set.of(followed))
                .flatMap(Collection::stream)
                .filter(service -> !project.known().contains(service))
                .distinct()
                .map(service -> "There is no service `" + service + "`" + NearMiss.clause(service, project.known()))
                .forEach(problems::add);
        if (problems.isEmpty()
                && !followed.isEmpty()
                && project.service(followed).isEmpty()) {
            problems.add("Service `" + followed + "` does not come up, so it can't be followed; choose it by"
                    + " `-Dstack.services` or by a profile");
        }
        replicas.forEach((name, number) -> project.service(name)
                .filter(service -> number > 1 && service.section().has("container_name"))
                .ifPresent(service -> problems.add("stack.scale: the `container_name` of service `" + name
                        + "` allows for one container, but " + number + " are asked for")));
        return problems;
    }

    /** When images are got, whatever the files say; the bare {@code -Dstack.pull} means always. */
    Optional<Pull> whenToPull() throws StackTrouble {
        return switch (pull) {
            case "" -> Optional.empty();
            case "always", "true" -> Optional.of(Pull.ALWAYS);
            case "missing" -> Optional.of(Pull.MISSING);
            case "never" -> Optional.of(Pull.NEVER);
            default -> throw wrong("stack.pull: `" + pull + "` is not known; write `always`, `missing` or `never`");
        };
    }

    /** When images are built, whatever the files say; the bare {@code -Dstack.build} means always. */
    Optional<Build> whenToBuild() throws StackTrouble {
        return switch (build) {
            case "" -> Optional.empty();
            case "always", "true" -> Optional.of(Build.ALWAYS);
            case "missing" -> Optional.of(Build.MISSING);
            case "never", "false" -> Optional.of(Build.NEVER);
            default -> throw wrong("stack.build: `" + build + "` is not known; write `always`, `missing` or `never`");
        };
    }

    /** Numbers of containers by service. */
    Map<String, Integer> replicas() throws StackTrouble {
        var replicas = new TreeMap<String, Integer>();
        for (String written : scale) {
            String[] parts = written.split("=", 2);
            if (parts.length != 2 || !parts[1].matches("\\d{1,4}")) {
                throw wrong("stack.scale: `" + written + "` is no number of containers; write `service=3`");
            }
            replicas.put(parts[0], Integer.valueOf(parts[1]));
        }
        return replicas;
    }

    private static StackTrouble wrong(String what) {
        return StackTrouble.of(Blame.STACK, List.of(what));
    }
}
