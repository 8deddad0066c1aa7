package dev.drydock.compose.rules;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Checks the order of entries that stand beside each other in a mapping or a list. */
final class Sorting {
    private final YamlFile file;
    private final List<Item> items;
    private final boolean flow;
    private final String order;

    private Sorting(YamlFile file, List<Item> items, boolean flow, String order) {
        this.file = file;
        this.items = items;
        this.flow = flow;
        this.order = order;
    }

    /**
     * An entry, with what it is sorted by: its rank, then its text.
     *
     * @param name what messages call it
     * @param place what a finding about it marks
     * @param whole from its first character to its last
     */
    record Item(String name, Span place, Span whole, int rank, String text) implements Comparable<Item> {
        /** Of names that differ only in case, the one in small letters comes first. */
        private static final Comparator<Item> ORDER = Comparator.comparingInt(Item::rank)
                .thenComparing(Item::alphabetical)
                .thenComparing(Item::text, Comparator.reverseOrder());

        /** Entries that are equal here may stand in any order. */
        @Override
        public int compareTo(Item other) {
            return ORDER.compare(this, other);
        }

        /** Its text as it is compared: what joins words comes before digits and letters, as in a dictionary. */
        private String alphabetical() {
            return text.toLowerCase(Locale.ROOT)
                    .replace('_', '\u0001')
                    .replace('-', '\u0002')
                    .replace('.', '\u0003');
        }
    }

    /**
     * The first entry that stands behind one that it belongs before.
     *
     * @param flow whether they stand in braces or brackets
     * @param order what to do, as an order: "Sort the services by name"
     */
    static Optional<Finding> check(YamlFile file, List<Item> items, boolean flow, String order) {
        return new Sorting(file, items, flow, order).check();
    }

    private Optional<Finding> check() {
        return IntStream.range(1, items.size())
                .filter(i -> items.get(i).compareTo(items.get(i - 1)) < 0)
                .mapToObj(items::get)
                .findFirst()
                .map(this::finding);
    }

    private Finding finding(Item misplaced) {
        String next = items.stream()
                .filter(item -> item.compareTo(misplaced) > 0)
                .map(Item::name)
                .findFirst()
                .orElse("");
        String advice = order.substring(0, 1).toLowerCase(Locale.ROOT) + order.substring(1);
        Finding finding =
                Finding.at(misplaced.place(), "`" + misplaced.name() + "` belongs before `" + next + "`; " + advice);
        List<TextEdit> edits = edits();
        return edits.isEmpty() ? finding : finding.fix(Fix.safe(order, edits.toArray(TextEdit[]::new)));
    }

    /** Each slot gets the text that belongs there; nothing if that would change what the file says, or might. */
    private List<TextEdit> edits() {
        if (!file.problems().isEmpty()) {
            return List.of(); // nobody knows where the last entry ends
        }
        List<Span> slots =
                new Slots(file.source()).of(items.stream().map(Item::whole).toList(), flow);
        if (slots.isEmpty()) {
            return List.of();
        }
        List<Integer> sorted = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(items::get))
                .toList();
        var edits = new ArrayList<TextEdit>();
        for (int i = 0; i < slots.size(); i++) {
            if (sorted.get(i) != i) {
                edits.add(new TextEdit(slots.get(i), file.source().slice(slots.get(sorted.get(i)))));
            }
        }
        return SameContent.after(file, slots.get(0).to(slots.get(slots.size() - 1)), edits) ? edits : List.of();
    }
}
