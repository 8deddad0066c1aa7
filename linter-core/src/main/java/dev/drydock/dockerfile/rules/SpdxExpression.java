package dev.drydock.dockerfile.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A licence expression of SPDX (specification 2.3, annex D), read by descent. */
final class SpdxExpression {
    private static final Set<String> KNOWN = known();
    private static final Pattern REFERENCE =
            Pattern.compile("(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+|AdditionRef-[A-Za-z0-9.-]+");

    private final Deque<String> words;

    private SpdxExpression(String text) {
        this.words = new ArrayDeque<>(
                List.of(text.replace("(", " ( ").replace(")", " ) ").strip().split("\\s+", -1)));
    }

    /** Whether a text is an expression of licences that the list of SPDX has, in whatever case. */
    static boolean isValid(String text) {
        var expression = new SpdxExpression(text);
        return expression.alternatives() && expression.words.isEmpty();
    }

    /** Terms with {@code AND} or {@code OR} between them; which of the two binds tighter is the same to us. */
    private boolean alternatives() {
        boolean valid = term();
        while (valid && (take("AND") || take("OR"))) {
            valid = term();
        }
        return valid;
    }

    private boolean term() {
        if (take("(")) {
            return alternatives() && take(")");
        }
        String license = words.isEmpty() ? "" : words.remove();
        return isListed(license.endsWith("+") ? license.substring(0, license.length() - 1) : license)
                && (!take("WITH") || !words.isEmpty() && isListed(words.remove()));
    }

    private boolean take(String word) {
        boolean next = word.equalsIgnoreCase(words.peek());
        if (next) {
            words.remove();
        }
        return next;
    }

    private static boolean isListed(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT))
                || REFERENCE.matcher(word).matches();
    }

    /** Licences and exceptions. */
    private static Set<String> known() {
        try (InputStream list = SpdxExpression.class.getResourceAsStream("spdx.txt")) {
            if (list == null) {
                throw new IllegalStateException("the list of licences is missing");
            }
            Stream<String> lines = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
