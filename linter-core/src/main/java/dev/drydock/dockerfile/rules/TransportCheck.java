package dev.drydock.dockerfile.rules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How package managers and Git are told not to check the certificates of servers, as their own manuals have it. */
final class TransportCheck {
    private static final Predicate<String> NO = Set.of("false", "0", "no", "off", "n", "none")::contains;
    private static final Predicate<String> YES = Set.of("true", "1", "yes", "on")::contains;
    private static final Predicate<String> ANY_HOST = Predicate.not(String::isEmpty);

    /** By variable, the values that switch the check off. */
    private static final Map<String, Predicate<String>> VARIABLES = Map.ofEntries(
            Map.entry("BUNDLE_SSL_VERIFY_MODE", NO),
            Map.entry("CONDA_SSL_VERIFY", NO),
            Map.entry("GIT_SSL_NO_VERIFY", value -> true), // Git only asks whether it is set
            Map.entry("GOINSECURE", ANY_HOST),
            Map.entry("MAMBA_SSL_VERIFY", NO),
            Map.entry("NODE_TLS_REJECT_UNAUTHORIZED", "0"::equals),
            Map.entry("NPM_CONFIG_STRICT_SSL", NO),
            Map.entry("PERL_LWP_SSL_VERIFY_HOSTNAME", NO),
            Map.entry("PIP_TRUSTED_HOST", ANY_HOST),
            Map.entry("PYTHONHTTPSVERIFY", "0"::equals),
            Map.entry("UV_INSECURE_HOST", ANY_HOST),
            Map.entry("YARN_ENABLE_STRICT_SSL", NO),
            Map.entry("YARN_STRICT_SSL", NO));

    private record Setting(Pattern name, Predicate<String> off) {
        static Setting of(String name, Predicate<String> off) {
            return new Setting(Pattern.compile(name), off);
        }
    }

    /** By setting or option, in small letters and without dashes, the values that switch the check off. */
    private static final List<Setting> SETTINGS = List.of(
            Setting.of("strict-ssl|enablestrictssl", NO),
            Setting.of("(?:.+\\.)?sslverify", NO),
            Setting.of("ssl_verify(?:_mode)?", NO),
            Setting.of("acquire::https::(?:.+::)?verify-(?:peer|host)", NO),
            Setting.of("disable-tls|maven\\.wagon\\.http\\.ssl\\.(?:insecure|allowall)", YES),
            Setting.of("(?:.+\\.)?trusted-host|allow-insecure-host", ANY_HOST));

    /** Options that do so without a value. */
    private static final Set<String> FLAGS = Set.of("--no-strict-ssl", "--no-check-certificate", "-insecure");

    private TransportCheck() {}

    /** Whether a variable has a value that switches the check off. */
    static boolean isOffByVariable(String name, String value) {
        Predicate<String> off = VARIABLES.get(name.toUpperCase(Locale.ROOT)); // npm reads small letters, too
        return off != null && off.test(normal(value));
    }

    /** Whether a setting has a value that switches the check off. */
    static boolean isOffBySetting(String name, String value) {
        String known = normal(name);
        return SETTINGS.stream()
                .anyMatch(setting ->
                        setting.name().matcher(known).matches() && setting.off().test(normal(value)));
    }

    /** Whether an option switches the check off by itself. */
    static boolean isOffByOption(String option) {
        return FLAGS.contains(option);
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
