package dev.drydock.config;

import dev.drydock.rule.RuleInfo;
import dev.drydock.text.Span;
import java.util.List;

/** One id of a pragma at work in a part of the file. */
final class Ignore {
    private final Pragma pragma;
    private final Pragma.Name name;
    private final List<RuleInfo> rules;
    private final List<Span> parts;
    private boolean used;

    /** @param parts where it holds; none if the comment is about nothing */
    Ignore(Pragma pragma, Pragma.Name name, List<RuleInfo> rules, List<Span> parts) {
        this.pragma = pragma;
        this.name = name;
        this.rules = rules;
        this.parts = parts;
    }

    Pragma pragma() {
        return pragma;
    }

    Pragma.Name name() {
        return name;
    }

    /** The rules that the id stands for; none if nobody knows it. */
    List<RuleInfo> rules() {
        return rules;
    }

    /** Where it holds. */
    List<Span> parts() {
        return parts;
    }

    /** Notes that it has silenced a finding. */
    void use() {
        used = true;
    }

    boolean isUsed() {
        return used;
    }
}
