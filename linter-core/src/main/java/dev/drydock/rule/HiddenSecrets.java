package dev.drydock.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Hides secrets in what programs print: what their variables for credentials hold, and passwords in URLs. */
public final class HiddenSecrets {
    private static final String STARS = "***";
    /** Shorter ones would hide half of everything. */
    private static final int SHORTEST_SOUGHT = 3;

    private static final Pattern URL_PASSWORD = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^/\\s:@]*:)[^/\\s@]+(@)");

    private final SortedSet<String> secrets =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    /** @param variables whose values are hidden if the name is one of a secret; a name may have several */
    public HiddenSecrets(Collection<Map.Entry<String, String>> variables) {
        variables.forEach(variable -> {
            if (variable.getValue().length() >= SHORTEST_SOUGHT && SecretNames.standsForCredential(variable.getKey())) {
                secrets.add(variable.getValue());
            }
        });
    }

    /** The text with stars for secrets. */
    public String hide(String text) {
        String hidden = URL_PASSWORD.matcher(text).replaceAll("$1***$2");
        for (String secret : secrets) {
            hidden = hidden.replace(secret, STARS);
        }
        return hidden;
    }
}
