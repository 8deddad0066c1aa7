package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.service.KnownLogins;
import dev.drydock.compose.service.Setting;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.SecretNames;
import dev.drydock.rule.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags logins that everyone tries first. */
public final class ComposeNoDefaultCredentials implements Rule<ComposeFile> {
    /** How the names of passwords end; what stands before tells whose it is. */
    private static final List<String> PASSWORD_ENDINGS =
            List.of("PASSWORD", "PASSWD", "PASS", "PWD", "SECRET_KEY", "SECRETKEY");

    private static final List<String> USER_ENDINGS =
            List.of("USER", "USERNAME", "USER_NAME", "LOGIN", "EMAIL", "ACCESS_KEY", "ACCESSKEY");

    /** As in {@code KEYCLOAK_ADMIN} and {@code KEYCLOAK_ADMIN_PASSWORD}. */
    private static final Pattern USER_IN_PREFIX = Pattern.compile("(.*(?:ADMIN|USER))[_.-]");

    private static final Pattern POWERFUL = Pattern.compile("root|admin", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-default-credentials",
                        Severity.WARNING,
                        Family.SECRETS,
                        "A login that everyone knows, or none at all")
                .because("Scanners try `admin`/`admin`, `minioadmin` and a user's name as the password within minutes"
                        + " after a port is open, and a development stack with such a login is copied to a server sooner"
                        + " or later. Let each machine have a password of its own, from a secret or an ignored `.env`.")
                .example("""
                        services:
                          queue:
                            image: rabbitmq:4.0
                            environment:
                              RABBITMQ_DEFAULT_USER: guest
                              RABBITMQ_DEFAULT_PASS: guest
                        """, """
                        services:
                          queue:
                            image: rabbitmq:4.0
                            environment:
                              RABBITMQ_DEFAULT_USER: shop
                              RABBITMQ_DEFAULT_PASS: ${QUEUE_PASSWORD:?}
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .map(service -> Setting.environment(service)
                        .collect(Collectors.toMap(
                                setting -> setting.name().toUpperCase(Locale.ROOT),
                                Function.identity(),
                                (first, last) -> last,
                                LinkedHashMap::new)))
                .flatMap(settings -> settings.values().stream().flatMap(setting -> check(settings, setting).stream())));
    }

    private static Optional<Finding> check(Map<String, Setting> settings, Setting setting) {
        Optional<String> value = setting.value().value();
        Optional<String> prefix = prefix(setting.name());
        if (value.filter(text -> KnownLogins.opens(setting.name(), text)).isPresent()) {
            return Optional.of(open(setting, "lets everyone in without a password"));
        }
        if (value.isEmpty() || prefix.isEmpty()) {
            return Optional.empty();
        }
        if (value.get().isEmpty()) {
            boolean powerful = POWERFUL.matcher(setting.name()).find();
            return powerful ? Optional.of(open(setting, "is empty")) : Optional.empty();
        }
        Optional<Setting> user = userNames(prefix.get())
                .flatMap(name -> Optional.ofNullable(settings.get(name)).stream())
                .filter(other -> other.value().isKnown() && !other.value().isEmpty())
                .findFirst();
        return user.filter(other -> isNameOf(other.value(), value.get()))
                .map(other -> same(other, setting))
                .or(() -> KnownLogins.isKnown(setting.name(), value.get())
                        ? Optional.of(known(user.orElse(setting), setting))
                        : Optional.empty());
    }

    /** What stands before the ending of a password's name, in capitals; empty if it is the name of none. */
    private static Optional<String> prefix(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return PASSWORD_ENDINGS.stream()
                .filter(ending -> upper.endsWith(ending) && SecretNames.standsForCredential(name))
                .map(ending -> upper.substring(0, upper.length() - ending.length()))
                .findFirst();
    }

    private static Stream<String> userNames(String prefix) {
        Matcher user = USER_IN_PREFIX.matcher(prefix);
        return Stream.concat(
                USER_ENDINGS.stream().map(prefix::concat), user.matches() ? Stream.of(user.group(1)) : Stream.empty());
    }

    /** Some images name users by their mail addresses. */
    private static boolean isNameOf(Text user, String password) {
        return user.shown().equalsIgnoreCase(password)
                || user.cut('@').get(0).shown().equalsIgnoreCase(password);
    }

    private static Finding open(Setting setting, String what) {
        return Finding.at(
                setting.pair().span(),
                "`" + setting.name() + "` of `" + setting.service().name() + "` " + what + "; set a password");
    }

    private static Finding same(Setting user, Setting password) {
        boolean equal = user.value().shown().equalsIgnoreCase(password.value().shown());
        String what = equal
                ? login(user, password) + " are the same"
                : "`" + password.name() + "` of `" + password.service().name() + "` is the name in `" + user.name()
                        + "`";
        return Finding.at(user.place(), what + ", which everyone tries first; choose a password")
                .confidential(user.innerPlace())
                .confidential(password.innerPlace());
    }

    private static Finding known(Setting user, Setting password) {
        String what = user.name().equals(password.name())
                ? "`" + password.name() + "` of `" + password.service().name() + "` is a password that everyone knows"
                : login(user, password) + " are a login that everyone knows";
        return Finding.at(user.place(), what + "; choose another one").confidential(password.innerPlace());
    }

    private static String login(Setting user, Setting password) {
        return "`" + user.name() + "` and `" + password.name() + "` of `"
                + user.service().name() + "`";
    }
}
