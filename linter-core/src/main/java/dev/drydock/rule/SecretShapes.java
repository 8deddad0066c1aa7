package dev.drydock.rule;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds credentials in a text by the shapes that their issuers publish. Takes time in proportion to the text. */
public final class SecretShapes {
    /**
     * A credential.
     *
     * @param kind what it is, with its article: "a GitHub token"
     * @param hint the part of it that everybody may see
     * @param span all of it
     */
    public record Match(String kind, String hint, Span span) {}

    private static final String DIGITS = "0123456789";
    private static final String CAPITAL_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz" + CAPITAL_LETTERS;

    private enum Alphabet {
        HEX(DIGITS + "abcdef"),
        CAPITALS(DIGITS + CAPITAL_LETTERS),
        ALPHANUMERIC(DIGITS + LETTERS),
        WORD(DIGITS + LETTERS + "_"),
        BASE64(DIGITS + LETTERS + "+/="),
        BASE64URL(DIGITS + LETTERS + "_-"),
        DOTTED(DIGITS + LETTERS + "_-.");

        private final String characters;

        Alphabet(String characters) {
            this.characters = characters;
        }

        boolean has(char c) {
            return characters.indexOf(c) >= 0;
        }
    }

    /** A shape: a prefix and so many characters of an alphabet. */
    private record Shape(String kind, String prefix, Alphabet alphabet, int shortest, int longest) {}

    private static final int ANY_LENGTH = 4096;

    private static final List<Shape> SHAPES = List.of(
            new Shape("an AWS access key", "AKIA", Alphabet.CAPITALS, 16, 16),
            new Shape("an AWS access key", "ASIA", Alphabet.CAPITALS, 16, 16),
            new Shape("a GitHub token", "ghp_", Alphabet.ALPHANUMERIC, 36, 36),
            new Shape("a GitHub token", "gho_", Alphabet.ALPHANUMERIC, 36, 36),
            new Shape("a GitHub token", "ghu_", Alphabet.ALPHANUMERIC, 36, 36),
            new Shape("a GitHub token", "ghs_", Alphabet.ALPHANUMERIC, 36, 36),
            new Shape("a GitHub token", "ghr_", Alphabet.ALPHANUMERIC, 36, 36),
            new Shape("a GitHub token", "github_pat_", Alphabet.WORD, 82, 82),
            new Shape("a GitLab token", "glpat-", Alphabet.DOTTED, 20, 64),
            new Shape("a GitLab token", "gldt-", Alphabet.DOTTED, 20, 64),
            new Shape("a Slack token", "xoxb-", Alphabet.BASE64URL, 20, 255),
            new Shape("a Slack token", "xoxp-", Alphabet.BASE64URL, 20, 255),
            new Shape("a Slack token", "xapp-", Alphabet.BASE64URL, 20, 255),
            new Shape("a Stripe key", "sk_live_", Alphabet.ALPHANUMERIC, 24, 247),
            new Shape("a Stripe key", "rk_live_", Alphabet.ALPHANUMERIC, 24, 247),
            new Shape("a Google API key", "AIza", Alphabet.BASE64URL, 35, 35),
            new Shape("a Google client secret", "GOCSPX-", Alphabet.BASE64URL, 28, 28),
            new Shape("an npm token", "npm_", Alphabet.ALPHANUMERIC, 36, 36),
            new Shape("a PyPI token", "pypi-AgEIcHlwaS5vcmc", Alphabet.BASE64URL, 50, ANY_LENGTH),
            new Shape("a RubyGems key", "rubygems_", Alphabet.HEX, 48, 48),
            new Shape("a Docker Hub token", "dckr_pat_", Alphabet.BASE64URL, 27, 27),
            new Shape("a Hugging Face token", "hf_", Alphabet.ALPHANUMERIC, 34, 34),
            new Shape("an OpenAI key", "sk-", Alphabet.ALPHANUMERIC, 48, 48),
            new Shape("an OpenAI key", "sk-proj-", Alphabet.BASE64URL, 40, 255),
            new Shape("an Anthropic key", "sk-ant-", Alphabet.BASE64URL, 40, 255),
            new Shape("a SendGrid key", "SG.", Alphabet.DOTTED, 66, 66),
            new Shape("a DigitalOcean token", "dop_v1_", Alphabet.HEX, 64, 64),
            new Shape("a Databricks token", "dapi", Alphabet.HEX, 32, 32),
            new Shape("a Shopify token", "shpat_", Alphabet.HEX, 32, 32),
            new Shape("a Vault token", "hvs.", Alphabet.BASE64URL, 24, ANY_LENGTH),
            new Shape("a Grafana token", "glsa_", Alphabet.WORD, 41, 41),
            new Shape("an age key", "AGE-SECRET-KEY-1", Alphabet.CAPITALS, 58, 58));

    /** By their first letter, which tells of most places that none of them begins there. */
    private static final List<List<Shape>> BY_FIRST_LETTER = IntStream.range(0, 'z' + 1)
            .mapToObj(letter -> SHAPES.stream()
                    .filter(shape -> shape.prefix.charAt(0) == letter)
                    .toList())
            .toList();

    /** Shorter ones tell nothing from chance; fewer different characters come from someone who typed an example. */
    private static final int FEWEST_DIFFERENT = 7;

    private static final String PEM = "-----BEGIN ";
    private static final Pattern PEM_HEADER = Pattern.compile("-----BEGIN ([A-Z]+ )?PRIVATE KEY( BLOCK)?-----");

    /** How far behind its header a key may begin: there may be a few lines about it first. */
    private static final int LONGEST_PREAMBLE = 300;

    private static final int SHORTEST_KEY_LINE = 40;
    private static final int LONGEST_KEY = 1 << 14;

    private static final String JWT = "eyJ";
    private static final Pattern JWT_PARTS = Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}\\.[\\w-]{16,}");

    private SecretShapes() {}

    /** All credentials in a text, in order. */
    public static List<Match> find(String text) {
        var found = new ArrayList<Match>();
        for (int at = 0; at < text.length(); at++) {
            List<Shape> shapes = shapes(text.charAt(at));
            if (!shapes.isEmpty() && beginsWord(text, at)) {
                tokens(shapes, text, at, found);
            }
        }
        for (int at = text.indexOf(JWT);
                at >= 0;
                at = text.indexOf(JWT, endOfRun(text, at, Alphabet.DOTTED, ANY_LENGTH))) {
            webToken(text, at).ifPresent(found::add);
        }
        for (int at = text.indexOf(PEM); at >= 0; at = text.indexOf(PEM, at + 1)) {
            privateKey(text, at).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Match::span));
        return found;
    }

    private static List<Shape> shapes(char first) {
        return first < BY_FIRST_LETTER.size() ? BY_FIRST_LETTER.get(first) : List.of();
    }

    private static void tokens(List<Shape> shapes, String text, int at, List<Match> found) {
        for (Shape shape : shapes) {
            if (text.startsWith(shape.prefix, at)) {
                token(shape, text, at).ifPresent(found::add);
            }
        }
    }

    private static Optional<Match> token(Shape shape, String text, int at) {
        int start = at + shape.prefix.length();
        int end = endOfRun(text, start, shape.alphabet, shape.longest + 1);
        boolean fits = end - start >= shape.shortest && end - start <= shape.longest;
        return fits && isRandom(text.substring(start, end))
                ? Optional.of(new Match(shape.kind, shape.prefix, new Span(at, end)))
                : Optional.empty();
    }

    private static Optional<Match> webToken(String text, int at) {
        int end = endOfRun(text, at, Alphabet.DOTTED, ANY_LENGTH);
        return beginsWord(text, at) && JWT_PARTS.matcher(text).region(at, end).matches()
                ? Optional.of(new Match("a JSON web token", JWT, new Span(at, end)))
                : Optional.empty();
    }

    /** A header that a key follows: one that a script looks for, or puts before a variable, is none. */
    private static Optional<Match> privateKey(String text, int at) {
        Matcher header = PEM_HEADER.matcher(text).region(at, Math.min(text.length(), at + 60));
        if (!header.lookingAt()) {
            return Optional.empty();
        }
        int limit = Math.min(text.length(), header.end() + LONGEST_PREAMBLE);
        for (int start = header.end(); start < limit && !text.startsWith("-----", start); start++) {
            int end = endOfRun(text, start, Alphabet.BASE64, SHORTEST_KEY_LINE);
            // Forty characters of base64 without a digit are words of a script.
            boolean keyLine = end - start == SHORTEST_KEY_LINE
                    && text.substring(start, end).chars().anyMatch(Character::isDigit);
            if (keyLine) {
                String rest = text.substring(end, Math.min(text.length(), end + LONGEST_KEY));
                int footer = rest.indexOf("-----END ");
                int length = footer < 0 ? endOfRun(rest, 0, Alphabet.BASE64, LONGEST_KEY) : footer;
                return Optional.of(new Match("a private key", header.group(), new Span(at, end + length)));
            }
            start = end;
        }
        return Optional.empty();
    }

    private static int endOfRun(String text, int start, Alphabet alphabet, int longest) {
        int limit = (int) Math.min(text.length(), (long) start + longest);
        int end = start;
        while (end < limit && alphabet.has(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean beginsWord(String text, int at) {
        return at == 0 || !Alphabet.WORD.has(text.charAt(at - 1));
    }

    /** Whether nobody typed it to show what one looks like. */
    private static boolean isRandom(String token) {
        return token.chars().distinct().count() >= FEWEST_DIFFERENT
                && !token.toLowerCase(Locale.ROOT).contains("example");
    }
}
