package dev.drydock.stack.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A plan in the making: steps are added in any order, and what must come before a step may be said later. */
final class Draft {
    private final List<Item> items = new ArrayList<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    /** A step that has no number yet. */
    static final class Item {
        private final Step step;
        private final String cause;
        private final Set<Item> after = new LinkedHashSet<>();

        private Item(Step step, String cause) {
            this.step = step;
            this.cause = cause;
        }

        Step step() {
            return step;
        }

        Item after(Item... others) {
            return after(List.of(others));
        }

        Item after(Collection<Item> others) {
            after.addAll(others);
            return this;
        }
    }

    Item add(Step step, String cause) {
        var item = new Item(step, cause);
        items.add(item);
        return item;
    }

    void notice(String sentence) {
        notices.add(sentence);
    }

    void problem(String sentence) {
        problems.add(sentence);
    }

    /** The plan: what comes before stands before, else the order is that in which steps were added. */
    Plan build() {
        Map<Item, Integer> numbers = new HashMap<>();
        var entries = new ArrayList<Plan.Entry>();
        for (Item item : items) {
            number(item, numbers, entries);
        }
        return new Plan(entries, List.copyOf(notices), List.copyOf(problems));
    }

    /** Numbers an item after all that comes before it; without recursion, as a chain may have any length. */
    private static void number(Item wanted, Map<Item, Integer> numbers, List<Plan.Entry> entries) {
        Deque<Item> open = new ArrayDeque<>(List.of(wanted));
        Set<Item> entered = new HashSet<>();
        while (!open.isEmpty()) {
            Item item = open.element();
            List<Item> waiting = item.after.stream()
                    .filter(before -> !numbers.containsKey(before))
                    .toList();
            if (!waiting.isEmpty()) {
                if (!entered.add(item)) {
                    throw new IllegalStateException("Step `" + item.step.text() + "` waits for itself");
                }
                waiting.forEach(open::push);
                continue;
            }
            open.pop();
            if (!numbers.containsKey(item)) {
                int number = numbers.size() + 1;
                numbers.put(item, number);
                var after = new TreeSet<Integer>();
                item.after.forEach(before -> after.add(numbers.getOrDefault(before, 0)));
                entries.add(new Plan.Entry(number, item.step, item.cause, after));
            }
        }
    }
}
