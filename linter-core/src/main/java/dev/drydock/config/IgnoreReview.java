package dev.drydock.config;

import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.RuleInfo;
import dev.drydock.text.NearMiss;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Judges inline ignores. Those in the words of hadolint and BuildKit have no form for a reason and may still be of use to
 * those tools, so that only a name that can't be anybody's is reported of them.
 */
final class IgnoreReview {
    private final SourceText source;
    private final RuleCatalogue catalogue;

    IgnoreReview(SourceText source, RuleCatalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    /** The faults of a pragma as a whole. */
    Stream<Finding> of(Pragma pragma) {
        if (!pragma.isOurs()) {
            return Stream.empty();
        }
        if (pragma.names().isEmpty()) {
            return Stream.of(
                    Finding.at(pragma.comment(), "This ignore names no rule").fix(deletion(pragma)));
        }
        return pragma.reasoned()
                ? Stream.empty()
                : Stream.of(Finding.at(pragma.comment(), "This ignore gives no reason; add one behind ` -- `"));
    }

    /** The faults of one of its ids. */
    Stream<Finding> of(Ignore ignore, Predicate<RuleInfo> ran) {
        String id = ignore.name().id();
        Span place = ignore.name().span();
        if (ignore.rules().isEmpty()) {
            return RuleCatalogue.isPeersId(id) ? Stream.empty() : Stream.of(unknown(id, place));
        }
        boolean idle = ignore.pragma().isOurs()
                && !ignore.isUsed()
                && ignore.rules().stream().allMatch(ran);
        return idle
                ? Stream.of(Finding.at(place, "The ignore of `" + id + "` silences nothing; delete it")
                        .fix(deletion(ignore)))
                : Stream.empty();
    }

    private Finding unknown(String id, Span place) {
        Optional<String> near = NearMiss.of(id, catalogue.names());
        Finding finding = Finding.at(place, "There is no rule `" + id + "`" + catalogue.hint(id));
        return near.map(name ->
                        finding.fix(Fix.unsafe("Replace `" + id + "` with `" + name + "`", new TextEdit(place, name))))
                .orElse(finding);
    }

    private Fix deletion(Ignore ignore) {
        List<Pragma.Name> names = ignore.pragma().names();
        int index = names.indexOf(ignore.name());
        if (names.size() == 1) {
            return deletion(ignore.pragma());
        }
        Span place = ignore.name().span();
        Span withComma = index + 1 < names.size()
                ? new Span(place.start(), names.get(index + 1).span().start())
                : new Span(names.get(index - 1).span().end(), place.end());
        return Fix.safe("Delete `" + ignore.name().id() + "`", TextEdit.delete(withComma));
    }

    /** Deletes the comment: its line if it has one to itself, else what stands behind the text of the line. */
    private Fix deletion(Pragma pragma) {
        Span comment = pragma.comment();
        int line = source.lineOf(comment.start());
        int start = source.line(line).start();
        String before = source.content().substring(start, comment.start());
        int end = line < source.lineCount() ? source.line(line + 1).start() : comment.end();
        Span all = before.isBlank()
                ? new Span(start, end)
                : new Span(start + before.stripTrailing().length(), comment.end());
        return Fix.safe("Delete the comment", TextEdit.delete(all));
    }
}
