package dev.drydock.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files hold credentials, as far as their names tell. */
public final class SecretFiles {
    private static final Set<String> NAMES = Set.of(
            ".env",
            ".envrc",
            ".netrc",
            "_netrc",
            ".pgpass",
            ".pypirc",
            ".git-credentials",
            ".dockercfg",
            ".htpasswd",
            ".vault-token",
            ".ssh",
            ".gnupg",
            ".aws",
            "id_rsa",
            "id_dsa",
            "id_ecdsa",
            "id_ed25519",
            "kubeconfig",
            "terraform.tfstate");

    /** Files with names of every day in folders that tell what they are. */
    private static final List<String> PATHS = List.of(".aws/credentials", ".docker/config.json", ".kube/config");

    /** What files of settings are called that keep to secrets. */
    private static final Set<String> SECRETS = Set.of("secret", "secrets", "credentials");

    /** Words for what is meant to be seen: patterns for others to fill in, keys and certificates to check others by. */
    private static final List<String> PUBLIC = List.of(
            "example",
            "sample",
            "template",
            "dist",
            "tmpl",
            "tpl",
            "default",
            "schema",
            "public",
            "trust",
            "cacert",
            "gpg",
            "signing",
            "apt",
            "repo");

    private SecretFiles() {}

    /** Whether a path, with {@code /} between its names and perhaps with wildcards, is one of a file with credentials. */
    public static boolean isSecret(String path) {
        String lower = path.toLowerCase(Locale.ROOT).replace("*", "");
        String whole = lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
        String name = whole.substring(whole.lastIndexOf('/') + 1);
        if (name.endsWith(".pub") || PUBLIC.stream().anyMatch(name::contains)) {
            return false;
        }
        return NAMES.contains(name)
                || name.startsWith(".env.")
                || PATHS.stream().anyMatch(known -> ("/" + whole).endsWith("/" + known))
                || isNamedAfterSecret(name);
    }

    private static boolean isNamedAfterSecret(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return false;
        }
        String stem = name.substring(0, dot);
        return switch (name.substring(dot + 1)) {
            case "key", "p12", "pfx", "jks", "keystore", "kdbx", "ppk" -> true;
            case "pem" -> stem.endsWith("key") || stem.contains("private");
            case "txt" -> SecretNames.standsForCredential(stem);
            case "json" -> SECRETS.contains(stem) || stem.replaceAll("[-_]", "").startsWith("serviceaccount");
            case "yaml", "yml", "toml", "env", "properties" -> SECRETS.contains(stem);
            default -> false;
        };
    }
}
