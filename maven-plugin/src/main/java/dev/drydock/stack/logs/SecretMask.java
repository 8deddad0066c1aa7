package dev.drydock.stack.logs;

import dev.drydock.docker.Container;
import dev.drydock.rule.HiddenSecrets;
import java.util.List;
import java.util.Map;

/** Hides secrets in the output of containers: what their variables for credentials hold, and passwords in URLs. */
public final class SecretMask {
    private final HiddenSecrets secrets;

    /** Hides what these containers keep secret. */
    public SecretMask(List<Container> containers) {
        secrets = new HiddenSecrets(containers.stream()
                .flatMap(container -> container.details().texts("Config", "Env").stream())
                .map(variable -> variable.split("=", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> Map.entry(parts[0], parts[1]))
                .toList());
    }

    /** @param variables with the values that are hidden if the name is one of a secret */
    public SecretMask(Map<String, String> variables) {
        secrets = new HiddenSecrets(variables.entrySet());
    }

    /** The text with stars for what is secret. */
    public String hide(String text) {
        return secrets.hide(text);
    }
}
