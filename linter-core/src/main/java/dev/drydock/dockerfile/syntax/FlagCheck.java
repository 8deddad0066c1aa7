package dev.drydock.dockerfile.syntax;

import dev.drydock.text.NearMiss;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the flags of an instruction with those that it knows (Dockerfile reference): any other stops the build. */
final class FlagCheck {
    /** How often a flag may stand, and what it takes. */
    private enum Kind {
        /** Once, with a value. */
        TEXT,
        /** As often as wanted, with a value each. */
        LIST,
        /** Once, alone or with {@code true} or {@code false}. */
        SWITCH
    }

    private static final Map<String, Map<String, Kind>> KNOWN = Map.of(
            "FROM",
            Map.of("platform", Kind.TEXT),
            "RUN",
            Map.of("device", Kind.LIST, "mount", Kind.LIST, "network", Kind.TEXT, "security", Kind.TEXT),
            "COPY",
            Map.of(
                    "chmod",
                    Kind.TEXT,
                    "chown",
                    Kind.TEXT,
                    "exclude",
                    Kind.LIST,
                    "from",
                    Kind.TEXT,
                    "link",
                    Kind.SWITCH,
                    "parents",
                    Kind.SWITCH),
            "ADD",
            Map.of(
                    "checksum",
                    Kind.TEXT,
                    "chmod",
                    Kind.TEXT,
                    "chown",
                    Kind.TEXT,
                    "exclude",
                    Kind.LIST,
                    "keep-git-dir",
                    Kind.SWITCH,
                    "link",
                    Kind.SWITCH,
                    "unpack",
                    Kind.SWITCH),
            "HEALTHCHECK",
            Map.of(
                    "interval",
                    Kind.TEXT,
                    "retries",
                    Kind.TEXT,
                    "start-interval",
                    Kind.TEXT,
                    "start-period",
                    Kind.TEXT,
                    "timeout",
                    Kind.TEXT));

    private final String instruction;
    private final Map<String, Kind> known;
    private final Set<String> seen = new HashSet<>();

    private FlagCheck(String instruction) {
        this.instruction = instruction;
        this.known = KNOWN.getOrDefault(instruction, Map.of());
    }

    /** What is wrong with the flags of an instruction. */
    static List<SyntaxProblem> of(Instruction instruction) {
        if (instruction.flags().isEmpty() || passesOverFlags(instruction)) {
            return List.of();
        }
        var check = new FlagCheck(instruction.name());
        var problems = new ArrayList<SyntaxProblem>();
        for (Flag flag : instruction.flags()) {
            check.problem(flag).ifPresent(problem -> problems.add(new SyntaxProblem(flag.span(), problem)));
        }
        return problems;
    }

    /** Where Docker does not look at flags at all, or has something else to say. */
    private static boolean passesOverFlags(Instruction instruction) {
        return instruction instanceof Malformed
                || instruction instanceof Arg
                || instruction instanceof Stopsignal
                || instruction instanceof Healthcheck check
                        && check.type().text().equalsIgnoreCase("NONE");
    }

    private Optional<String> problem(Flag flag) {
        Kind kind = known.get(flag.name());
        String shown = "--" + flag.name();
        String problem = "";
        if (kind == null) {
            problem = "`%s` has no flag `%s`%s"
                    .formatted(instruction, shown, NearMiss.clause(flag.name(), known.keySet()));
        } else if (!seen.add(flag.name()) && kind != Kind.LIST) {
            problem = "`%s` may stand here only once".formatted(shown);
        } else if (kind == Kind.SWITCH) {
            problem = isSwitch(flag) ? "" : "`%s` takes `true` or `false`, if anything".formatted(shown);
        } else if (!flag.assigned()) {
            problem = "`%1$s` needs a value: `%1$s=...`".formatted(shown);
        } else {
            problem = FlagValues.problem(flag);
        }
        return Optional.of(problem).filter(text -> !text.isEmpty());
    }

    private static boolean isSwitch(Flag flag) {
        String value = flag.value().text().toLowerCase(Locale.ROOT);
        return !flag.assigned() || value.equals("true") || value.equals("false");
    }
}
