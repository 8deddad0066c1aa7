package dev.drydock.console;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Work as a table: what is done, how far it is, and how long it took. Pure text. */
final class WorkTable {
    /** As many rows as a small terminal shows beside what else is there. */
    private static final int MOST_ROWS = 18;

    private static final String RESET = "\033[0m";

    private final List<Row> rows = new ArrayList<>();

    /** How it stands with a piece of work. */
    enum State {
        UNDER_WAY("\033[33m"),
        DONE("\033[32m"),
        FAILED("\033[31m");

        private final String color;

        State(String color) {
            this.color = color;
        }
    }

    /** A piece of work. */
    static final class Row {
        private final Work.Kind kind;
        private final String what;
        private final long bytes;
        private final Instant begin;
        private long through;
        private State state = State.UNDER_WAY;
        private Instant end;

        private Row(Work.Kind kind, String what, long bytes, Instant begin) {
            this.kind = kind;
            this.what = what;
            this.bytes = bytes;
            this.begin = begin;
            this.end = begin;
        }

        void advance(long more) {
            through += more;
        }

        boolean isUnderWay() {
            return state == State.UNDER_WAY;
        }

        void end(State how, Instant now) {
            state = how;
            end = now;
        }

        private String verb() {
            return switch (state) {
                case UNDER_WAY -> kind.present();
                case DONE -> kind.past();
                case FAILED -> "failed";
            };
        }

        private String amount() {
            if (state != State.DONE && bytes > 0) {
                return Bytes.text(through) + " of " + Bytes.text(bytes);
            }
            return through == 0 ? "" : Bytes.text(through);
        }

        private String seconds(Instant now) {
            Instant until = isUnderWay() ? now : end;
            return String.format(
                    Locale.ROOT, "%.1f s", Duration.between(begin, until).toMillis() / 1000.0);
        }
    }

    Row begin(Work.Kind kind, String what, long bytes, Instant now) {
        var row = new Row(kind, what, bytes, now);
        rows.add(row);
        return row;
    }

    /** The table as it is now; of what is done as many as there is room for, the last ones. */
    List<String> lines(Instant now, boolean colors) {
        long busy = rows.stream().filter(Row::isUnderWay).count();
        long over = rows.size() - busy;
        long hidden = Math.max(0, over - Math.max(0, MOST_ROWS - busy));
        List<Row> shown = Stream.concat(
                        rows.stream().filter(row -> !row.isUnderWay()).skip(hidden),
                        rows.stream().filter(Row::isUnderWay))
                .limit(MOST_ROWS)
                .toList();
        int names = width(shown.stream().map(row -> row.what));
        int verbs = width(shown.stream().map(Row::verb));
        int amounts = width(shown.stream().map(Row::amount));
        return shown.stream()
                .map(row -> pad(row.what, names) + "  "
                        + (colors ? row.state.color : "") + row.verb() + (colors ? RESET : "")
                        + pad("", verbs - row.verb().length()) + "  "
                        + pad(row.amount(), amounts) + (amounts == 0 ? "" : "  ")
                        + row.seconds(now))
                .toList();
    }

    private static int width(Stream<String> cells) {
        return cells.mapToInt(String::length).max().orElse(0);
    }

    private static String pad(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
