package dev.drydock.project.rules;

import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.stream.Collectors;

/** Findings about what an ignore file lacks: they stand at its last pattern, behind which it goes on. */
final class IgnoreFileFix {
    private IgnoreFileFix() {}

    /** A finding that the fix of adding patterns to the end of the file mends. */
    static Finding lacks(IgnoreFile file, List<String> patterns, String message) {
        SourceText source = file.source();
        Span place = file.patterns().isEmpty()
                ? source.line(1)
                : file.patterns().get(file.patterns().size() - 1).span();
        return Finding.in(source, place, message)
                .fix(Fix.safe("Add " + quoted(patterns) + " to `" + source.name() + "`", append(source, patterns)));
    }

    private static TextEdit append(SourceText source, List<String> patterns) {
        String content = source.content();
        String lineBreak = source.lineBreak();
        String first = content.isEmpty() || content.endsWith("\n") ? "" : lineBreak;
        return TextEdit.insert(content.length(), first + String.join(lineBreak, patterns) + lineBreak);
    }

    /** The texts as code in a list for people, not more than a few. */
    static String quoted(List<String> texts) {
        int shown = texts.size() > 5 ? 4 : texts.size();
        String list = texts.stream().limit(shown).map(text -> "`" + text + "`").collect(Collectors.joining(", "));
        return shown < texts.size() ? list + " and " + (texts.size() - shown) + " more" : list;
    }
}
