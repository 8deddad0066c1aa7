package dev.drydock.dockerfile.syntax;

import java.util.ArrayList;
import java.util.List;

/** {@code ONBUILD}: an instruction that is run when another image builds on this one. */
public record Onbuild(Statement statement, Instruction trigger) implements Instruction {
    /** Instructions with those that ONBUILD defers, each behind its ONBUILD. */
    public static List<Instruction> withTriggers(List<Instruction> instructions) {
        if (instructions.stream().noneMatch(Onbuild.class::isInstance)) {
            return instructions;
        }
        var all = new ArrayList<Instruction>(instructions.size());
        for (Instruction instruction : instructions) {
            all.add(instruction);
            if (instruction instanceof Onbuild onbuild) {
                all.add(onbuild.trigger());
            }
        }
        return List.copyOf(all);
    }
}
