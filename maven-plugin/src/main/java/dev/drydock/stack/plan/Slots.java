package dev.drydock.stack.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The places for the containers of a service, and who takes them. There may be more containers than places, if fewer are
 * wanted now or if an earlier run was interrupted while it replaced one.
 *
 * @param places that are to be filled
 * @param extras containers that go
 */
record Slots(List<Slot> places, List<Extra> extras) {
    /**
     * A place.
     *
     * @param holder the container that has it so far, if any
     * @param change why that one must be replaced, if it must
     */
    record Slot(
            int number,
            Observed.@Nullable Container holder,
            @Nullable String change) {}

    /** A container that goes, and why. */
    record Extra(Observed.Container container, String cause) {}

    /** Gives the name that the container of a number should have. */
    interface Naming {
        String of(int number);
    }

    /** Tells why a container must be replaced; empty if it need not be. */
    interface Judge extends Function<Observed.Container, Optional<String>> {}

    private record Candidate(
            Observed.Container container, @Nullable String change) {
        boolean outdated() {
            return change != null;
        }
    }

    /** Finds the places of a service for the containers it has. */
    static Slots of(int replicas, List<Observed.Container> found, Judge judge, Naming naming) {
        var extras = new ArrayList<Extra>();
        SortedMap<Integer, Candidate> holders = new TreeMap<>();
        byMerit(found, judge, naming).forEach(candidate -> {
            if (holders.putIfAbsent(candidate.container().number(), candidate) != null) {
                extras.add(new Extra(candidate.container(), "an interrupted run left it"));
            }
        });
        for (Candidate leaver : leavers(holders, replicas)) {
            holders.remove(leaver.container().number());
            extras.add(new Extra(leaver.container(), "only " + replicas + " wanted"));
        }
        var places = new ArrayList<Slot>();
        holders.forEach((number, holder) -> places.add(new Slot(number, holder.container(), holder.change())));
        while (places.size() < replicas) {
            int next = places.isEmpty() ? 1 : places.get(places.size() - 1).number() + 1;
            places.add(new Slot(next, null, null));
        }
        return new Slots(places, extras);
    }

    /** Those first that should keep their place: up to date, rightly named, running. */
    private static Stream<Candidate> byMerit(List<Observed.Container> found, Judge judge, Naming naming) {
        return found.stream()
                .map(container ->
                        new Candidate(container, judge.apply(container).orElse(null)))
                .sorted(Comparator.comparing(Candidate::outdated)
                        .thenComparing(candidate -> !candidate
                                .container()
                                .name()
                                .equals(naming.of(candidate.container().number())))
                        .thenComparing(
                                candidate -> !candidate.container().state().alive())
                        .thenComparing(candidate -> candidate.container().name()));
    }

    /** Those that are too many: first what would be replaced anyway, then the highest numbers. */
    private static List<Candidate> leavers(Map<Integer, Candidate> holders, int replicas) {
        return holders.values().stream()
                .sorted(Comparator.comparing((Candidate candidate) -> !candidate.outdated())
                        .thenComparing(candidate -> -candidate.container().number()))
                .limit(Math.max(0, holders.size() - replicas))
                .toList();
    }
}
