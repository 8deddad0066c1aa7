package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.rule.Finding;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The question that a package manager asks before it installs something, which no one answers in a build.
 *
 * @param programs the names that the manager is called by
 * @param answers options that answer it, or that keep anything from being installed
 * @param settings settings that answer it, as they begin in the value of an option
 */
record Confirmation(Set<String> programs, Set<String> answers, Set<String> settings) {
    /** Options that change a setting for one call. */
    static final String[] SETTERS = {"-o", "--option", "--setopt"};

    Confirmation {
        programs = Set.copyOf(programs);
        answers = Set.copyOf(answers);
        settings = Set.copyOf(settings);
    }

    /** The installations that wait for an answer. */
    Stream<SystemPackageCall> unanswered(PlacedScript place, Predicate<Options> otherwise) {
        return SystemPackageCall.in(place, programs)
                .filter(call -> (call.is(Action.INSTALL) || call.is(Action.UPGRADE))
                        && !isAnswered(call.options())
                        && !otherwise.test(call.options())
                        && !PackageFixes.readsPipe(place, call.command()));
    }

    private boolean isAnswered(Options options) {
        return options.uncertain()
                || options.has(answers.toArray(String[]::new))
                || options.values(SETTERS).stream()
                        .anyMatch(value -> settings.stream().anyMatch(value::startsWith));
    }

    /** What to say of a call, and what to add to it. */
    static Finding finding(PlacedScript place, SystemPackageCall call, String option) {
        var finding = Finding.at(call.span(), "`" + call.label() + "` waits for an answer; add `" + option + "`");
        return PackageFixes.insert(place, finding, call.optionPlace(), " " + option);
    }
}
