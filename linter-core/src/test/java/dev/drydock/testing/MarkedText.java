package dev.drydock.testing;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with expectations in it. A line such as {@code    #~~^ message} expects a finding in the line above, over the
 * columns that {@code #~~^} covers; for a single column it is {@code ^ message}. A message that ends in {@code ...} is
 * the beginning of one. The marks are no part of the text.
 */
record MarkedText(SourceText source, List<Expected> expected) {
    /** A finding that a mark asks for. */
    record Expected(Span span, String message) {
        boolean fits(Span actualSpan, String actualMessage) {
            return span.equals(actualSpan)
                    && (message.endsWith("...")
                            ? actualMessage.startsWith(message.substring(0, message.length() - 3))
                            : actualMessage.equals(message));
        }
    }

    private static final Pattern MARK = Pattern.compile("^( *)(#~*\\^|\\^) (.*)$");

    static MarkedText parse(String name, String marked) {
        var text = new StringBuilder();
        var expected = new ArrayList<Expected>();
        int lineStart = 0;
        for (String line : marked.split("(?<=\n)", -1)) {
            Matcher mark = MARK.matcher(line.stripTrailing());
            if (mark.matches()) {
                int start = lineStart + mark.group(1).length();
                expected.add(new Expected(new Span(start, start + mark.group(2).length()), mark.group(3)));
            } else {
                lineStart = text.length();
                text.append(line);
            }
        }
        return new MarkedText(SourceText.of(name, text.toString()), expected);
    }
}
