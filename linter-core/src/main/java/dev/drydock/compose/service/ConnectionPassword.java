package dev.drydock.compose.service;

import dev.drydock.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The password within a URL such as {@code amqp://user:password@host} or a list such as {@code user=x;password=y}. */
public final class ConnectionPassword {
    private static final Pattern NAMED =
            Pattern.compile("(?:^|[;?&.\\s])(?:password|passwd|pwd) ?= ?([^;&\\s]+)", Pattern.CASE_INSENSITIVE);

    private static final String SCHEME_END = "://";

    private ConnectionPassword() {}

    /** Where the first password of a text stands in it. */
    public static Optional<Span> find(String text) {
        return inUrl(text).or(() -> named(text));
    }

    private static Optional<Span> inUrl(String text) {
        for (int at = text.indexOf(SCHEME_END); at >= 0; at = text.indexOf(SCHEME_END, at + 1)) {
            int start = at + SCHEME_END.length();
            int end = start;
            while (end < text.length() && "/?# \t\n\"'".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            String authority = text.substring(start, end);
            int host = authority.lastIndexOf('@');
            int colon = authority.indexOf(':');
            if (colon >= 0 && colon + 1 < host) {
                return Optional.of(new Span(start + colon + 1, start + host));
            }
        }
        return Optional.empty();
    }

    private static Optional<Span> named(String text) {
        Matcher matcher = NAMED.matcher(text);
        return matcher.find() ? Optional.of(new Span(matcher.start(1), matcher.end(1))) : Optional.empty();
    }
}
