package dev.drydock.speed;

import dev.drydock.speed.Contestant.Time;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of one thing by our goals and by Compose, and the ratio of their medians. */
final class Measurement {
    private final String what;
    private final double goalTarget;
    private final double wholeTarget;
    private final List<Time> ours = new ArrayList<>();
    private final List<Time> theirs = new ArrayList<>();
    private final List<Time> warm = new ArrayList<>();

    /**
     * Nothing yet.
     *
     * @param goalTarget that the goal's own time should keep, as a multiple of Compose's; infinite for none
     * @param wholeTarget the same for the whole process
     */
    Measurement(String what, double goalTarget, double wholeTarget) {
        this.what = what;
        this.goalTarget = goalTarget;
        this.wholeTarget = wholeTarget;
    }

    void add(Contestant contestant, Time time) {
        if (contestant instanceof Contestant.Warm) {
            warm.add(time);
        } else {
            (contestant instanceof Contestant.Goals ? ours : theirs).add(time);
        }
    }

    boolean holds() {
        return ratio(own()) <= goalTarget && ratio(whole()) <= wholeTarget;
    }

    /** A line with medians, ratios and targets. */
    String line() {
        return String.format(
                Locale.ROOT,
                "%-44s Compose %5.2f s | goal %5.2f s = %4.2f x%s | whole %5.2f s = %4.2f x%s | warm %5.2f s = %4.2f x | %s",
                what,
                peer(),
                own(),
                ratio(own()),
                target(goalTarget),
                whole(),
                ratio(whole()),
                target(wholeTarget),
                warmed(),
                ratio(warmed()),
                holds() ? "holds" : "MISSED");
    }

    private double own() {
        return median(ours.stream().map(Time::own).toList());
    }

    private double whole() {
        return median(ours.stream().map(Time::whole).toList());
    }

    private double warmed() {
        return median(warm.stream().map(Time::own).toList());
    }

    private double peer() {
        return median(theirs.stream().map(Time::whole).toList());
    }

    private double ratio(double seconds) {
        return seconds / peer();
    }

    private static String target(double target) {
        return Double.isFinite(target) ? String.format(Locale.ROOT, " (at most %.2f)", target) : "";
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
