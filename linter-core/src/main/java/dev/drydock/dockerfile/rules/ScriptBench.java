package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Finding;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * The script rules at work on one file. A script is shown to those that it concerns, which are few: most rules are
 * about some programs. Safe to share between threads.
 *
 * @param <T> what stands for a rule where findings are passed on
 */
public final class ScriptBench<T> {
    private final List<T> rules;
    private final List<ScriptRule.Judge> judges;

    /** Places of the rules that are shown every script. */
    private final BitSet always = new BitSet();

    private final Map<String, BitSet> byProgram = new HashMap<>();

    public ScriptBench(List<T> rules, Function<T, ScriptRule> rule, DockerfileModel file) {
        this.rules = List.copyOf(rules);
        this.judges = rules.stream().map(one -> rule.apply(one).judge(file)).toList();
        for (int i = 0; i < rules.size(); i++) {
            Set<String> programs = rule.apply(rules.get(i)).programs();
            if (programs.isEmpty()) {
                always.set(i);
            }
            for (String program : programs) {
                byProgram.computeIfAbsent(program, absent -> new BitSet()).set(i);
            }
        }
    }

    /** Shows a script to the rules that it concerns, and passes on what they find. */
    public void check(PlacedScript place, BiConsumer<T, Finding> found) {
        BitSet concerned = concerned(place);
        for (int i = concerned.nextSetBit(0); i >= 0; i = concerned.nextSetBit(i + 1)) {
            T rule = rules.get(i);
            judges.get(i).check(place).forEach(finding -> found.accept(rule, finding));
        }
    }

    /** Asks for what can be said only after all scripts. */
    public void finish(BiConsumer<T, Finding> found) {
        for (int i = 0; i < rules.size(); i++) {
            T rule = rules.get(i);
            judges.get(i).finish().forEach(finding -> found.accept(rule, finding));
        }
    }

    private BitSet concerned(PlacedScript place) {
        var concerned = (BitSet) always.clone();
        if (place.isRun()) {
            for (String program : place.script().programs()) {
                BitSet about = byProgram.get(program);
                if (about != null) {
                    concerned.or(about);
                }
            }
        }
        return concerned;
    }
}
