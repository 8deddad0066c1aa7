package dev.drydock.stack;

import dev.drydock.docker.Container;
import dev.drydock.rule.SecretNames;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Hides secrets in the output of containers: what their variables for credentials hold, and passwords in URLs. */
final class SecretMask {
    private static final String STARS = "***";
    /** Shorter ones would hide half of everything. */
    private static final int SHORTEST_SOUGHT = 3;

    private static final Pattern URL_PASSWORD = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^/\\s:@]*:)[^/\\s@]+(@)");

    private final SortedSet<String> secrets =
            new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    SecretMask(List<Container> containers) {
        for (Container container : containers) {
            container.details().texts("Config", "Env").forEach(this::learn);
        }
    }

    /** @param variables with the values that are hidden if the name is one of a secret */
    SecretMask(Map<String, String> variables) {
        variables.forEach((name, value) -> learn(name + "=" + value));
    }

    private void learn(String variable) {
        String[] parts = variable.split("=", 2);
        if (parts.length == 2 && parts[1].length() >= SHORTEST_SOUGHT && SecretNames.standsForCredential(parts[0])) {
            secrets.add(parts[1]);
        }
    }

    String hide(String text) {
        String hidden = URL_PASSWORD.matcher(text).replaceAll("$1***$2");
        for (String secret : secrets) {
            hidden = hidden.replace(secret, STARS);
        }
        return hidden;
    }
}
