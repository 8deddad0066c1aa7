package dev.drydock.stack.plan;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Steps that make the observed the wanted, as a graph without circles.
 *
 * @param entries in an order in which they may be done; the first has number 1
 * @param notices what the user should know but that stops nothing, a sentence each
 * @param problems why nothing should be done, a sentence each
 */
public record Plan(List<Entry> entries, List<String> notices, List<String> problems) {
    public Plan {
        entries = List.copyOf(entries);
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /**
     * A step of a plan.
     *
     * @param cause why it is done, in words
     * @param after numbers of the steps that must be done before
     */
    public record Entry(int number, Step step, String cause, SortedSet<Integer> after) {
        public Entry {
            after = new TreeSet<>(after);
        }

        /** Whether it stops a container. */
        public boolean stops() {
            return step instanceof Step.StopContainer;
        }

        private String line() {
            String needs = after.isEmpty()
                    ? ""
                    : " after " + after.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return "%d. %s (%s)%s\n".formatted(number, step.text(), cause, needs);
        }
    }

    /** Whether a step of it waits for something. */
    public boolean waits() {
        return has(Step.Await.class);
    }

    /** Whether a step of it keeps what a container has written. */
    public boolean savesLogs() {
        return has(Step.SaveLog.class);
    }

    /** Whether a container is stopped only after another. */
    public boolean stopsInTurn() {
        Set<Integer> stops =
                entries.stream().filter(Entry::stops).map(Entry::number).collect(Collectors.toSet());
        return entries.stream().filter(Entry::stops).anyMatch(stop -> !Collections.disjoint(stop.after(), stops));
    }

    private boolean has(Class<? extends Step> type) {
        return entries.stream().anyMatch(entry -> type.isInstance(entry.step()));
    }

    /** Whether all is as it should be. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A line for each step: its number, what, why, and what comes before. */
    public String print() {
        return entries.stream().map(Entry::line).collect(Collectors.joining());
    }
}
