package dev.drydock.stack.progress;

import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.progress.ServiceRow.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as a table of services: what state each is in, what it waits for, and since when. Pure text. */
final class LiveTable {
    /** As many rows as a small terminal shows beside what else is there. */
    private static final int MOST_ROWS = 18;

    private static final List<String> HEADER = List.of("SERVICE", "STATE", "WAITS FOR", "SINCE");
    private static final int STATE = 1;
    private static final int MOST_NAMED = 2;
    private static final String RESET = "\033[0m";
    private static final Map<Stage, String> COLORS = Map.of(
            Stage.WAITING, "\033[2m",
            Stage.UNDER_WAY, "\033[33m",
            Stage.DONE, "\033[32m",
            Stage.MISSED, "\033[31m");

    private final Instant start;
    private final Map<Integer, Plan.Entry> entries = new HashMap<>();
    private final Map<String, ServiceRow> rows = new TreeMap<>();
    private final Set<Integer> done = new HashSet<>();

    LiveTable(Plan plan, Instant start) {
        this.start = start;
        for (Plan.Entry entry : plan.entries()) {
            entries.put(entry.number(), entry);
            ServiceRow.name(entry.step())
                    .ifPresent(name -> rows.computeIfAbsent(name, key -> new ServiceRow(key, start))
                            .add(entry));
        }
    }

    void began(Plan.Entry entry, Instant now) {
        row(entry).forEach(row -> row.began(entry, now));
    }

    void done(Plan.Entry entry, Instant now) {
        done.add(entry.number());
        row(entry).forEach(row -> row.done(entry, now));
    }

    void missed(Plan.Entry entry, Instant now) {
        done.add(entry.number());
        row(entry).forEach(row -> row.missed(entry, now));
    }

    private Stream<ServiceRow> row(Plan.Entry entry) {
        return ServiceRow.name(entry.step()).map(rows::get).stream();
    }

    /** The table as it is now; if it is too long, without what is done or has not begun. */
    List<String> lines(Instant now, boolean colors) {
        List<ServiceRow> shown = rows.values().stream()
                .sorted(Comparator.comparing(LiveTable::importance))
                .limit(MOST_ROWS)
                .sorted(Comparator.comparing(ServiceRow::name))
                .toList();
        List<List<String>> cells = new ArrayList<>(List.of(HEADER));
        shown.forEach(row -> cells.add(List.of(row.name(), row.state(), waitsFor(row), since(row, now))));
        int[] widths = new int[HEADER.size()];
        cells.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        var lines = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            String color = !colors || i == 0
                    ? ""
                    : COLORS.getOrDefault(shown.get(i - 1).stage(), "");
            lines.add(line(cells.get(i), widths, color));
        }
        if (shown.size() < rows.size()) {
            lines.add("... and " + (rows.size() - shown.size()) + " more");
        }
        return lines;
    }

    private static int importance(ServiceRow row) {
        return switch (row.stage()) {
            case MISSED -> 0;
            case UNDER_WAY -> 1;
            case WAITING -> 2;
            case DONE -> 3;
        };
    }

    private static String line(List<String> cells, int[] widths, String color) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean colored = i == STATE && !color.isEmpty();
            line.append(colored ? color : "").append(cells.get(i)).append(colored ? RESET : "");
            line.append(" ".repeat(widths[i] - cells.get(i).length() + 2));
        }
        return line.toString().stripTrailing();
    }

    private String waitsFor(ServiceRow row) {
        if (row.stage() == Stage.UNDER_WAY) {
            return row.next()
                    .filter(entry -> entry.step() instanceof Step.Await)
                    .map(entry -> ServiceRow.awaited((Step.Await) entry.step()))
                    .orElse("");
        }
        List<String> others = row.next().stream()
                .flatMap(entry -> entry.after().stream())
                .filter(number -> !done.contains(number))
                .map(entries::get)
                .map(entry -> other(entry.step()))
                .distinct()
                .toList();
        String named = others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return others.size() > MOST_NAMED ? named + " and " + (others.size() - MOST_NAMED) + " more" : named;
    }

    private static String other(Step step) {
        if (step instanceof Step.Await await) {
            return await.service() + " " + await.condition();
        }
        return ServiceRow.name(step).orElseGet(() -> step.text().replaceFirst("^\\w+ ", ""));
    }

    /** How long it is as it is; for what is done, when that came. */
    private String since(ServiceRow row, Instant now) {
        return row.stage() == Stage.DONE ? "at " + seconds(start, row.since()) : seconds(row.since(), now);
    }

    private static String seconds(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%.1f s", Duration.between(from, to).toMillis() / 1000.0);
    }
}
