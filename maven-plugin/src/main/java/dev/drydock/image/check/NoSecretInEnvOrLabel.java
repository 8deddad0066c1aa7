package dev.drydock.image.check;

import dev.drydock.rule.SecretNames;
import dev.drydock.rule.SecretShapes;
import dev.drydock.rule.SecretValues;
import dev.drydock.rule.Severity;
import java.util.Map;
import java.util.stream.Stream;

/** Flags credentials in what everybody who has the image can read without starting it. */
final class NoSecretInEnvOrLabel implements ImageRule {
    @Override
    public String name() {
        return "no-secret-in-env-or-arg";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        return Stream.concat(findings("variable", image.environment()), findings("label", image.labels()));
    }

    private static Stream<String> findings(String kind, Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .filter(pair -> isSecret(pair.getKey(), pair.getValue()))
                .map(pair -> "The " + kind + " `" + pair.getKey()
                        + "` holds a secret that everybody can read who has the image; hand it in when it starts");
    }

    private static boolean isSecret(String name, String value) {
        boolean named = SecretNames.standsForCredential(name)
                && !value.isBlank()
                && !SecretValues.isReference(value)
                && !SecretValues.isPlaceholder(value);
        return named || !SecretShapes.find(value).isEmpty();
    }
}
