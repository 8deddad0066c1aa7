package dev.drydock.rule;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may be secret in a text, so that it can be hidden: credentials by their shape, passwords and tokens in URLs,
 * and what stands behind the name of a credential, in whatever language. It is there to hide and not to judge, so it takes
 * too much rather than too little. Takes time in proportion to the text, and little: all of a file is looked through.
 */
public final class SecretPlaces {
    private static final String SCHEME_END = "://";

    /** User and password of a URL, behind its scheme. */
    private static final Pattern LOGIN = Pattern.compile("([^\\s/?#\"'`@:]*+)(:[^\\s/?#\"'`]*)?@");

    /** Behind {@code -u}: {@code user:x}, where no numbers of a user and a group are. Longer names no user has. */
    private static final Pattern USER = Pattern.compile("[ \\t=,\"'`]{1,20}+[^\\s:\"'`]{1,256}+:(?!\\d)([^\\s\"'`]++)");

    private static final String HEADER = "authorization";

    /** Behind the name of that header: {@code : Bearer x}. */
    private static final Pattern LOGIN_IN_HEADER =
            Pattern.compile("(?i)[\"'`]?[ \\t]*+[:=][ \\t]*+(?:(?:basic|bearer|token)[ \\t]++)?([^\\s\"'`]++)");

    /** Behind {@code ENV} that begins a line: a name, and the value that all the rest of the line is. */
    private static final Pattern PAIR = Pattern.compile("[ \\t]++(\\w++)[ \\t]++(?!=)");

    /**
     * A way to give a name a value.
     *
     * @param mark what stands between them
     * @param stops what ends a value without quotes, beside quotes and the line
     * @param ofOptions whether only options are given values in this way
     */
    private record Form(Pattern mark, String stops, boolean ofOptions) {
        Form(String mark, String stops, boolean ofOptions) {
            this(Pattern.compile(mark), stops, ofOptions);
        }
    }

    private static final List<Form> FORMS = List.of(
            // TOKEN=x, ${TOKEN:-x}, {"token":"x"}
            new Form("[\"']?[ \\t]*+(?::-|=(?!=)|:(?=[\"']))[ \\t]*+", " \t});&", false),
            // token: x
            new Form("[\"']?[ \\t]*+:[ \\t]++(?![\\[{])", ",}]", false),
            // --token x, "--token", "x"
            new Form("[\"']?,?[ \\t]++(?!-)", " \t});&,]", true));

    private static final String QUOTES = "\"'";
    private final String text;
    private final List<Span> places = new ArrayList<>();

    private SecretPlaces(String text) {
        this.text = text;
    }

    /** Where in a text they stand, in no order; one may be part of another. */
    public static List<Span> in(String text) {
        var found = new SecretPlaces(text);
        SecretShapes.find(text).forEach(match -> found.places.add(match.span()));
        found.logins();
        found.named();
        return found.places;
    }

    private void logins() {
        Matcher login = LOGIN.matcher(text);
        for (int at = text.indexOf(SCHEME_END); at >= 0; at = text.indexOf(SCHEME_END, at + 1)) {
            boolean found =
                    login.region(at + SCHEME_END.length(), text.length()).lookingAt();
            boolean http = text.startsWith("http", at - 4) || text.startsWith("https", at - 5);
            if (found && login.start(2) >= 0) {
                add(login.start(2) + 1, login.end(2));
            } else if (found && http) {
                add(login.start(1), login.end(1)); // a user without a password may be a token
            }
        }
    }

    /** Goes from name to name, and over the values of those that stand for credentials. */
    private void named() {
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && isOfName(text.charAt(end))) {
                end++;
            }
            at = end == at ? at + 1 : behind(new Span(at, end));
        }
    }

    private static boolean isOfName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '-' && c <= '9' && c != '/' || c == '_';
    }

    /** Takes what stands behind a name if it may be secret; answers where to go on. */
    private int behind(Span name) {
        if (is(name, "-u") || is(name, "--user")) {
            return known(USER, name);
        } else if (text.regionMatches(true, name.end() - HEADER.length(), HEADER, 0, HEADER.length())) {
            return known(LOGIN_IN_HEADER, name);
        } else if (is(name, "ENV") && beginsLine(name.start())) {
            Matcher pair = PAIR.matcher(text).region(name.end(), text.length());
            return pair.lookingAt() ? pair(new Span(pair.start(1), pair.end(1)), pair.end()) : name.end();
        }
        boolean option = text.charAt(name.start()) == '-';
        if ((option || isMarked(name.end())) && standsForCredential(name)) {
            for (Form form : FORMS) {
                Matcher mark = form.mark().matcher(text).region(name.end(), text.length());
                if ((option || !form.ofOptions()) && mark.lookingAt()) {
                    return value(name, mark.end(), form.stops());
                }
            }
        }
        return name.end();
    }

    private boolean is(Span name, String wanted) {
        return name.length() == wanted.length() && text.regionMatches(true, name.start(), wanted, 0, wanted.length());
    }

    private boolean beginsLine(int start) {
        int at = start - 1;
        while (at >= 0 && isBlank(text.charAt(at))) {
            at--;
        }
        return at < 0 || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Whether an equals sign or a colon stands here, behind a quote and blanks: it does behind few words of a text. */
    private boolean isMarked(int end) {
        int at = isQuote(end) ? end + 1 : end;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':');
    }

    private int known(Pattern form, Span name) {
        Matcher known = form.matcher(text).region(name.end(), text.length());
        if (!known.lookingAt()) {
            return name.end();
        }
        add(known.start(1), known.end(1));
        return known.end();
    }

    private int pair(Span name, int value) {
        return standsForCredential(name) ? value(name, value, "") : value;
    }

    private boolean standsForCredential(Span name) {
        return SecretNames.standsForCredential(text.substring(name.start(), name.end()));
    }

    /**
     * Takes the value from {@code start} on; answers where to go on. A quote before the value, or around it and its name,
     * ends it.
     */
    private int value(Span name, int start, String stops) {
        boolean reference = start < text.length() && text.charAt(start) == '$';
        if (reference) {
            return start;
        }
        boolean quoted = isQuote(start);
        boolean together = isQuote(name.start() - 1) && !isQuote(name.end());
        int quote = quoted ? start : name.start() - 1;
        int first = quoted ? start + 1 : start;
        boolean open = !quoted && !together;
        int end = end(first, open ? stops + QUOTES + "`" : text.substring(quote, quote + 1));
        int comment = open ? text.substring(first, end).indexOf(" #") : -1;
        add(first, comment < 0 ? end : first + comment);
        return end;
    }

    private boolean isQuote(int at) {
        return at >= 0 && at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    /** Where one of some characters or the line ends a value; a character behind a backslash does not. */
    private int end(int start, String stops) {
        String all = stops + "\r\n";
        int end = start;
        while (end < text.length() && all.indexOf(text.charAt(end)) < 0) {
            boolean escape = text.charAt(end) == '\\' && end + 1 < text.length() && text.charAt(end + 1) >= ' ';
            end += escape ? 2 : 1;
        }
        return end;
    }

    private void add(int start, int end) {
        String value = text.substring(start, end).stripTrailing();
        if (!SecretValues.isPlaceholder(value) && !SecretValues.isReference(value)) {
            places.add(new Span(start, start + value.length()));
        }
    }
}
