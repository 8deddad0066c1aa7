package dev.drydock.rule;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what may be secret in a text, so that it can be hidden: credentials by their shape, passwords and tokens in URLs,
 * and what stands behind the name of a credential, in whatever language. It is there to hide and not to judge, so it takes
 * too much rather than too little. Takes time in proportion to the text.
 */
public final class SecretPlaces {
    /** User and password of a URL; the user of one of HTTP may be a token. */
    private static final Pattern LOGIN = Pattern.compile("(https?)?://([^\\s/?#\"'`@:]*+)(:[^\\s/?#\"'`]*)?@");

    /** What stands in its own way: {@code -u user:x}, where no numbers of a user and a group are, and {@code Authorization: Bearer x}. */
    private static final List<Pattern> KNOWN = List.of(
            Pattern.compile("(?<![\\w-])(?:-u|--user)[ \\t=,\"'`]++[^\\s:\"'`]++:(?!\\d)([^\\s\"'`]++)"),
            Pattern.compile(
                    "(?i)authorization[\"'`]?[ \\t]*+[:=][ \\t]*+(?:(?:basic|bearer|token)[ \\t]++)?([^\\s\"'`]++)"));

    /**
     * A way to give a name a value.
     *
     * @param start the name as a group, and what stands between it and the value
     * @param stops what ends a value without quotes, beside quotes and the line
     */
    private record Form(Pattern start, String stops) {
        Form(String start, String stops) {
            this(Pattern.compile(start), stops);
        }
    }

    private static final List<Form> FORMS = List.of(
            // TOKEN=x, ${TOKEN:-x}
            new Form("(?<![\\w.-])([\\w.-]++)[\"']?[ \\t]*+(?::-|=(?!=)|:(?=[\"']))[ \\t]*+", " \t});&"),
            // token: x
            new Form("(?<![\\w.-])([\\w.-]++)[\"']?[ \\t]*+:[ \\t]++(?![\\[{])", ",}]"),
            // --token x, "--token", "x"
            new Form("(?<![\\w.-])(-[\\w-]++)[\"']?,?[ \\t]++(?!-)", " \t});&,]"),
            // ENV TOKEN x
            new Form("(?im)^[ \\t]*+ENV[ \\t]++(\\w++)[ \\t]++(?!=)", ""));

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
        KNOWN.forEach(found::known);
        FORMS.forEach(found::named);
        return found.places;
    }

    private void logins() {
        Matcher login = LOGIN.matcher(text);
        while (login.find()) {
            if (login.start(3) >= 0) {
                add(login.start(3) + 1, login.end(3));
            } else if (login.start(1) >= 0) {
                add(login.start(2), login.end(2));
            }
        }
    }

    private void known(Pattern form) {
        Matcher known = form.matcher(text);
        while (known.find()) {
            add(known.start(1), known.end(1));
        }
    }

    private void named(Form form) {
        Matcher named = form.start().matcher(text);
        for (int at = 0; named.find(at); ) {
            boolean reference = named.end() < text.length() && text.charAt(named.end()) == '$';
            boolean secret = !reference && SecretNames.standsForCredential(named.group(1));
            at = secret ? take(named, form.stops()) : named.end();
        }
    }

    /** Takes the value behind a name; answers where it ends. A quote before it or around it and its name ends it, too. */
    private int take(Matcher named, String stops) {
        boolean quoted = isQuote(named.end());
        boolean together = isQuote(named.start(1) - 1) && !isQuote(named.end(1));
        int start = quoted ? named.end() + 1 : named.end();
        int quote = quoted ? named.end() : named.start(1) - 1;
        boolean open = !quoted && !together;
        int end = end(start, open ? stops + QUOTES + "`" : text.substring(quote, quote + 1));
        int comment = open ? text.substring(start, end).indexOf(" #") : -1;
        add(start, comment < 0 ? end : start + comment);
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
