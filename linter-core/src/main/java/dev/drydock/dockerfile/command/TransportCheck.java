package dev.drydock.dockerfile.command;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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

    /** By setting or option, in small letters and without dashes, the values that switch the check off. */
    private static final Map<String, Predicate<String>> SETTINGS = Map.ofEntries(
            Map.entry("allow-insecure-host", ANY_HOST),
            Map.entry("disable-tls", YES),
            Map.entry("enablestrictssl", NO),
            Map.entry("maven.wagon.http.ssl.allowall", YES),
            Map.entry("maven.wagon.http.ssl.insecure", YES),
            Map.entry("ssl_verify", NO),
            Map.entry("ssl_verify_mode", NO),
            Map.entry("strict-ssl", NO));

    /** The same for what may stand in a section: {@code global.trusted-host}, {@code http.https://host.sslverify}. */
    private static final Map<String, Predicate<String>> OF_SECTIONS = Map.of("sslverify", NO, "trusted-host", ANY_HOST);

    /** Settings of apt, for all servers or for one: {@code acquire::https::host::verify-peer}. */
    private static final String APT = "acquire::https::";

    private static final Map<String, Predicate<String>> OF_APT = Map.of("verify-host", NO, "verify-peer", NO);

    /** Options that do so without a value. */
    private static final Set<String> FLAGS = Set.of("--no-strict-ssl", "--no-check-certificate", "-insecure");

    private TransportCheck() {}

    /** Whether a variable has a value that switches the check off. */
    static boolean isOffByVariable(String name, String value) {
        Predicate<String> off = VARIABLES.get(name.toUpperCase(Locale.ROOT)); // npm reads small letters, too
        return off != null && off.test(normal(value));
    }

    /** Whether there is a setting of this name that can switch the check off. */
    static boolean isSetting(String name) {
        return off(normal(name)) != null;
    }

    /** Whether a setting has a value that switches the check off. */
    static boolean isOffBySetting(String name, String value) {
        Predicate<String> off = off(normal(name));
        return off != null && off.test(normal(value));
    }

    private static @Nullable Predicate<String> off(String name) {
        Predicate<String> off = SETTINGS.get(name);
        if (off != null) {
            return off;
        }
        return name.startsWith(APT)
                ? OF_APT.get(name.substring(name.lastIndexOf(':') + 1))
                : OF_SECTIONS.get(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether an option switches the check off by itself. */
    static boolean isOffByOption(String option) {
        return FLAGS.contains(option);
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
