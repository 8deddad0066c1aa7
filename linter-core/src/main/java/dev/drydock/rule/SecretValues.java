package dev.drydock.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value that stands where a credential is expected may be instead of one. */
public final class SecretValues {
    private static final Set<String> SWITCHES =
            Set.of("true", "false", "yes", "no", "on", "off", "none", "null", "enabled", "disabled");

    /** Ways to check who someone is, which settings such as {@code REGISTRY_AUTH} name. */
    private static final Set<String> METHODS =
            Set.of("basic", "htpasswd", "ldap", "md5", "oauth", "oauth2", "oidc", "saml", "scram-sha-256", "trust");

    private static final Pattern PATH = Pattern.compile("(~|\\.{1,2})?/[\\w.@/-]+|[A-Za-z]:\\\\.*");

    private static final Pattern FILE =
            Pattern.compile("[\\w./-]+\\.(pem|key|crt|cer|p12|pfx|jks|json|toml|txt|yaml|yml|env)");

    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://([^/\\s@]*@)?\\S*");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("[xX*.#_-]*|<[^<>]*>|\\[[^\\[\\]]*]|\\{\\{.*}}|%\\w+%|(?:your|insert|replace|todo)\\b.*");

    private SecretValues() {}

    /**
     * Whether it says where a credential is, whether there is one or how it is checked: a path, a URL without a password,
     * a switch, a method.
     */
    public static boolean isReference(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return SWITCHES.contains(lower)
                || METHODS.contains(lower)
                || PATH.matcher(value).matches()
                || FILE.matcher(value).matches()
                || isUrlWithoutPassword(value);
    }

    private static boolean isUrlWithoutPassword(String value) {
        Matcher url = URL.matcher(value);
        return url.matches() && (url.group(1) == null || !url.group(1).contains(":"));
    }

    /**
     * Whether nothing could be opened with it, as it only shows where the credential goes: {@code <token>},
     * {@code ${TOKEN}}, {@code xxxx}, {@code your-token-here}, nothing at all. A weak password such as {@code changeme} is
     * none: services start with it.
     */
    public static boolean isPlaceholder(String value) {
        return value.startsWith("$")
                || PLACEHOLDER
                        .matcher(value.replace('_', '-').toLowerCase(Locale.ROOT))
                        .matches();
    }
}
