package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets an image pass, or not.
 *
 * @param failOn the lowest severity that does not pass; {@link Severity#OFF} if all pass
 * @param ignored names of rules
 * @param severities of rules that the project has other thoughts about than they have themselves, by name
 */
public record Gate(Severity failOn, Set<String> ignored, Map<String, Severity> severities, Budget budget) {
    private static final List<ImageRule> RULES = List.of(
            new ExecFormCommand(),
            new NoHiddenFiles(),
            new NoLatestTag(),
            new NoPackageCache(),
            new NoSecretFileInImage(),
            new NoSecretInEnvOrLabel(),
            new NoWorldWritableFiles(),
            new NonRootUser(),
            new NumericUserId());

    public Gate {
        ignored = Set.copyOf(ignored);
        severities = Map.copyOf(severities);
    }

    /** A gate that takes rules as they are. */
    public Gate(Severity failOn, Set<String> ignored, Budget budget) {
        this(failOn, ignored, Map.of(), budget);
    }

    /** Names that can be ignored. */
    public static List<String> names() {
        return Stream.concat(RULES.stream(), Stream.of(new Budget(0, 0, 0)))
                .map(ImageRule::name)
                .sorted()
                .toList();
    }

    /** The gravest first. */
    public List<ImageFinding> check(FinishedImage image) {
        return Stream.concat(RULES.stream(), Stream.of(budget))
                .filter(rule -> !ignored.contains(rule.name()) && severity(rule) != Severity.OFF)
                .flatMap(rule -> rule.check(image).map(text -> new ImageFinding(rule.name(), severity(rule), text)))
                .sorted(Comparator.comparing(ImageFinding::severity)
                        .thenComparing(ImageFinding::rule)
                        .thenComparing(ImageFinding::message))
                .toList();
    }

    private Severity severity(ImageRule rule) {
        return severities.getOrDefault(rule.name(), rule.severity());
    }

    /** Whether an image with these findings passes. */
    public boolean passes(List<ImageFinding> findings) {
        return failOn == Severity.OFF
                || findings.stream().noneMatch(finding -> finding.severity().atLeast(failOn));
    }
}
