package dev.drydock.config;

import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The comments of one file that switch rules off, in our words, hadolint's or BuildKit's.
 *
 * <p>A comment is about the instruction, key or list item that follows it, whatever other comments and empty lines stand
 * between; in the middle of an instruction it is about that one, behind a key about that key with all below it. One of
 * stage scope is about the stage of that instruction. A finding is silenced if it begins there.
 *
 * <p>Remembers which comments were of use: made anew for each run over a file, not to be shared between threads.
 */
public final class InlineIgnores {
    private static final String ALL_CHECKS = "all";

    private final List<Pragma> pragmas;
    private final List<Ignore> ignores = new ArrayList<>();
    private final Map<String, IgnoreIndex> byRule = new HashMap<>();
    private final IgnoreReview review;

    public InlineIgnores(IgnoreScopes scopes, RuleCatalogue catalogue) {
        pragmas = Stream.concat(
                        scopes.directives().stream()
                                .flatMap(line -> PragmaReader.read(scopes.source(), line, true).stream()),
                        scopes.comments().stream()
                                .flatMap(line -> PragmaReader.read(scopes.source(), line, false).stream()))
                .toList();
        review = new IgnoreReview(scopes.source(), catalogue);
        if (!pragmas.isEmpty()) {
            index(new Coverage(scopes), catalogue);
        }
    }

    /** Whether a finding of a rule is silenced. */
    public boolean silences(RuleInfo rule, Span place) {
        IgnoreIndex ignored = byRule.get(rule.name());
        return ignored != null && ignored.silences(place.start());
    }

    /** The severity of a rule in this file: BuildKit's {@code error=true} makes errors of the checks that it knows. */
    public Severity severity(RuleInfo rule, Severity configured) {
        boolean raised =
                configured != Severity.OFF && isCheck(rule) && pragmas.stream().anyMatch(Pragma::errors);
        return raised ? Severity.ERROR : configured;
    }

    /**
     * What breaks {@link IgnoreRules#NEEDS_REASON}, unless it is silenced itself. To be asked for when all findings of the
     * file have passed {@link #silences}.
     *
     * @param ran whether a rule was at work in this file; an ignore of one that was not is no idle one
     */
    public Stream<Finding> faults(Predicate<RuleInfo> ran) {
        Predicate<Ignore> ofFaults = ignore -> ignore.rules().contains(IgnoreRules.NEEDS_REASON);
        List<Finding> open = Stream.concat(
                        pragmas.stream().flatMap(review::of),
                        ignores.stream().filter(ofFaults.negate()).flatMap(ignore -> review.of(ignore, ran)))
                .filter(fault -> !silences(IgnoreRules.NEEDS_REASON, fault.span()))
                .toList();
        return Stream.concat(
                open.stream(), ignores.stream().filter(ofFaults).flatMap(ignore -> review.of(ignore, ran)));
    }

    /** What breaks {@link IgnoreRules#NO_INLINE_IGNORE}: every comment that switches a rule off. */
    public Stream<Finding> findings() {
        return pragmas.stream()
                .filter(pragma -> !pragma.names().isEmpty())
                .map(pragma -> Finding.at(
                        pragma.comment(), "This comment switches a rule off; say it in `.drydock.yaml` instead"));
    }

    private void index(Coverage coverage, RuleCatalogue catalogue) {
        Map<String, List<Ignore>> ofRule = new HashMap<>();
        for (Pragma pragma : pragmas) {
            List<Span> parts = coverage.of(pragma).stream().toList();
            for (Pragma.Name name : pragma.names()) {
                var ignore = new Ignore(pragma, name, rules(pragma, name.id(), catalogue), parts);
                ignores.add(ignore);
                for (RuleInfo rule : ignore.rules()) {
                    ofRule.computeIfAbsent(rule.name(), any -> new ArrayList<>())
                            .add(ignore);
                }
            }
        }
        ofRule.forEach((rule, its) -> byRule.put(rule, new IgnoreIndex(its)));
    }

    private static List<RuleInfo> rules(Pragma pragma, String id, RuleCatalogue catalogue) {
        return pragma.form() == Pragma.Form.BUILDKIT && id.equals(ALL_CHECKS)
                ? catalogue.rules().stream().filter(InlineIgnores::isCheck).toList()
                : catalogue.named(id);
    }

    private static boolean isCheck(RuleInfo rule) {
        return rule.peers().containsKey(Peer.BUILDKIT);
    }
}
