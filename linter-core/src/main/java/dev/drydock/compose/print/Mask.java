package dev.drydock.compose.print;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.rule.SecretNames;
import dev.drydock.rule.SecretShapes;
import dev.drydock.rule.SecretValues;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the secrets of a project: values of variables, arguments, labels and options whose names stand for credentials,
 * the same values within commands and other free text, passwords in URLs, and what has the shape of a token.
 */
public final class Mask {
    private static final String STARS = "***";
    /** Shorter ones are hidden where they stand but not looked for elsewhere: they would hide half of everything. */
    private static final int SHORTEST_SOUGHT = 3;

    private static final Pattern URL_PASSWORD = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^/\\s:@]*:)[^/\\s@]+(@)");

    /** Keys of names with values. */
    private static final Set<String> PAIRS =
            Set.of("environment", "args", "labels", "annotations", "options", "driver_opts", "sysctls");
    /** Keys of text that may quote a secret. Names and paths are not among them: they are often the same word. */
    private static final Set<String> FREE_TEXT =
            Set.of("command", "entrypoint", "test", "content", "dockerfile_inline");

    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    private final TreeSet<String> secrets = new TreeSet<>(LONGEST_FIRST);

    private Mask() {}

    /**
     * The project without its secrets.
     *
     * @param variables what its files could use, some of which may be secrets
     */
    public static YamlMapping over(YamlMapping project, Map<String, String> variables) {
        var mask = new Mask();
        variables.forEach(mask::learn);
        mask.learn(project, "");
        return (YamlMapping) mask.hide(project, "", "");
    }

    private void learn(String name, String value) {
        if (isSecret(name, value) && value.length() >= SHORTEST_SOUGHT) {
            secrets.add(value);
        }
    }

    private static boolean isSecret(String name, String value) {
        return SecretNames.standsForCredential(name) && !value.isEmpty() && !SecretValues.isReference(value);
    }

    private void learn(YamlNode node, String key) {
        if (node instanceof YamlMapping mapping) {
            for (YamlEntry entry : mapping.entries()) {
                if (PAIRS.contains(key) && entry.value() instanceof YamlScalar value) {
                    learn(entry.name(), value.text());
                } else {
                    learn(entry.value(), entry.name());
                }
            }
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(item -> learn(item, key));
        }
    }

    /**
     * @param parent key of the mapping that a value is in
     * @param key key of the value, or of the list that it is in
     */
    private YamlNode hide(YamlNode node, String parent, String key) {
        if (node instanceof YamlMapping mapping) {
            List<YamlEntry> hidden = mapping.entries().stream()
                    .map(entry -> new YamlEntry(entry.key(), hide(entry.value(), key, entry.name()), entry.valueSpan()))
                    .toList();
            return new YamlMapping(mapping.span(), hidden, mapping.flow(), mapping.tag());
        }
        if (node instanceof YamlSequence list) {
            List<YamlNode> hidden =
                    list.items().stream().map(item -> hide(item, parent, key)).toList();
            return new YamlSequence(list.span(), hidden, list.flow(), list.tag());
        }
        var scalar = (YamlScalar) node;
        return scalar.kind() == Kind.NULL ? scalar : with(scalar, hide(scalar.text(), parent, key));
    }

    private static YamlScalar with(YamlScalar scalar, String text) {
        return text.equals(scalar.text())
                ? scalar
                : new YamlScalar(scalar.span(), text, scalar.style(), Kind.STRING, scalar.tag());
    }

    private String hide(String text, String parent, String key) {
        boolean pair = PAIRS.contains(parent);
        if (pair && isSecret(key, text)) {
            return STARS;
        }
        String hidden =
                withoutTokens(URL_PASSWORD.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(STARS) + "$2"));
        if (pair || FREE_TEXT.contains(key) || key.startsWith("x-") || parent.startsWith("x-")) {
            for (String secret : secrets) {
                hidden = hidden.replace(secret, STARS);
            }
        }
        return hidden;
    }

    private static String withoutTokens(String text) {
        String hidden = text;
        List<SecretShapes.Match> found = SecretShapes.find(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            int end = Math.min(found.get(i).span().end(), hidden.length());
            hidden = hidden.substring(0, found.get(i).span().start()) + STARS + hidden.substring(end);
        }
        return hidden;
    }
}
