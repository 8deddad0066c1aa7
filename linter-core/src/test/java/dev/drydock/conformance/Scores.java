package dev.drydock.conformance;

import dev.drydock.conformance.Verdict.Agreement;
import dev.drydock.conformance.Verdict.Exactness;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The numbers of a measurement as text: a paragraph a peer, then a line for all of them. */
record Scores(List<Verdict> verdicts) {
    String text() {
        var byPeer = verdicts.stream()
                .collect(Collectors.groupingBy(verdict -> verdict.item().peer(), TreeMap::new, Collectors.toList()));
        var text = new StringBuilder();
        byPeer.forEach((peer, ofPeer) -> text.append(new Scores(ofPeer).paragraph(peer)));
        return text.append(total()).toString();
    }

    private String paragraph(String peer) {
        return "%s: %d met, %d not met, %d uncovered; lines and counts as the peer's in %d of %d%n"
                        .formatted(
                                peer,
                                count(Agreement.MET),
                                count(Agreement.NOT_MET),
                                count(Agreement.UNCOVERED),
                                count(Exactness.EXACT),
                                count(Exactness.EXACT) + count(Exactness.INEXACT))
                + ids("not met", verdict -> verdict.agreement() == Agreement.NOT_MET)
                + ids(
                        "met, but on other lines or not as often",
                        verdict -> verdict.agreement() == Agreement.MET && verdict.exact() == Exactness.INEXACT)
                + uncovered();
    }

    private String total() {
        long met = count(Agreement.MET);
        long covered = met + count(Agreement.NOT_MET);
        double percent = covered == 0 ? 0 : 100.0 * met / covered;
        return String.format(Locale.ROOT, "total: %d met of %d whose rule is built (%.1f %%)%n", met, covered, percent);
    }

    private String ids(String title, Predicate<Verdict> chosen) {
        String lines = verdicts.stream()
                .filter(chosen)
                .map(verdict -> "    " + (verdict.item().id() + " " + verdict.trouble()).strip())
                .sorted()
                .collect(Collectors.joining(System.lineSeparator()));
        return lines.isEmpty() ? "" : "  %s:%n%s%n".formatted(title, lines);
    }

    /** The peer's rules that no rule of ours stands for yet, each with its number of cases. */
    private String uncovered() {
        String rules = verdicts.stream()
                .filter(verdict -> verdict.agreement() == Agreement.UNCOVERED)
                .collect(Collectors.groupingBy(verdict -> verdict.item().rule(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(rule -> rule.getKey() + " " + rule.getValue())
                .collect(Collectors.joining(", "));
        return rules.isEmpty() ? "" : "  uncovered: %s%n".formatted(rules);
    }

    private long count(Agreement agreement) {
        return verdicts.stream()
                .filter(verdict -> verdict.agreement() == agreement)
                .count();
    }

    private long count(Exactness exact) {
        return verdicts.stream().filter(verdict -> verdict.exact() == exact).count();
    }
}
