package dev.drydock.stack.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The order in which services start. */
final class ServiceOrder {
    private ServiceOrder() {}

    /** Services so that each comes after those it needs, else by name. A circle, which no file has, is cut somewhere. */
    static List<String> of(Map<String, List<Need>> needs) {
        Set<String> ordered = new LinkedHashSet<>();
        Set<String> opened = new LinkedHashSet<>();
        for (String service : new TreeSet<>(needs.keySet())) {
            Deque<String> open = new ArrayDeque<>(List.of(service));
            while (!open.isEmpty()) {
                String next = open.element();
                if (opened.add(next)) {
                    needs.getOrDefault(next, List.of()).stream()
                            .map(Need::service)
                            .filter(needs::containsKey)
                            .filter(needed -> !opened.contains(needed))
                            .sorted()
                            .forEach(open::push);
                } else {
                    ordered.add(open.pop());
                }
            }
        }
        return List.copyOf(ordered);
    }
}
