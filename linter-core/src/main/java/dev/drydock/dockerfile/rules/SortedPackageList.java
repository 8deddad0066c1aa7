package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags packages of a multi-line installation that are not in alphabetical order. */
public final class SortedPackageList implements ScriptRule {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "sorted-package-list",
                        Severity.OFF,
                        Family.SYSTEM_PACKAGES,
                        "Packages over several lines out of order")
                .because("In an ordered list a package is found at a glance, is not added twice, and changes by "
                        + "two people seldom meet in the same line.")
                .example(
                        "FROM debian:13\nRUN apt-get install -y \\\n    git \\\n    curl\n",
                        "FROM debian:13\nRUN apt-get install -y \\\n    curl \\\n    git\n")
                .standsFor(Peer.SONAR, "S7018")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return SystemPackageCall.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return SystemPackageCall.in(place)
                .filter(call -> call.is(Action.INSTALL))
                .flatMap(call -> check(file, call.packages()));
    }

    private static Stream<Finding> check(DockerfileModel file, List<Word> packages) {
        List<Word> sorted = packages.stream()
                .sorted(Comparator.comparing(Word::text, String.CASE_INSENSITIVE_ORDER))
                .toList();
        if (sorted.equals(packages) || !packages.stream().allMatch(Word::isStatic)) {
            return Stream.empty();
        }
        Span all = packages.get(0).span().to(packages.get(packages.size() - 1).span());
        String text = file.source().slice(all);
        if (!text.contains("\n")) {
            return Stream.empty();
        }
        Word first = firstOutOfPlace(packages, sorted);
        var finding =
                Finding.at(first.span(), "`" + first.text() + "` is out of alphabetical order; sort the packages");
        // a comment may belong to the package below it
        return Stream.of(text.contains("#") ? finding : finding.fix(sort(file, packages, sorted)));
    }

    private static Word firstOutOfPlace(List<Word> packages, List<Word> sorted) {
        int at = 0;
        while (packages.get(at).equals(sorted.get(at))) {
            at++;
        }
        return packages.get(at);
    }

    private static Fix sort(DockerfileModel file, List<Word> packages, List<Word> sorted) {
        var edits = new TextEdit[packages.size()];
        for (int i = 0; i < edits.length; i++) {
            edits[i] = new TextEdit(
                    packages.get(i).span(), file.source().slice(sorted.get(i).span()));
        }
        return Fix.safe("Sort the packages", edits);
    }
}
