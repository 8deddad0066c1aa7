package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.service.ConnectionPassword;
import dev.drydock.compose.service.Setting;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.SecretNames;
import dev.drydock.rule.SecretShapes;
import dev.drydock.rule.SecretValues;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags passwords, tokens and keys that stand in the compose file itself. */
public final class ComposeNoLiteralSecret implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-literal-secret",
                        Severity.WARNING,
                        Family.SECRETS,
                        "A password, token or key in clear in `environment` or a build argument")
                .because(
                        "A compose file lies in version control, so that a password in it is known to all who ever clone"
                                + " it, and hard to change. Give the service a file of `secrets` where its image can read one"
                                + " (`POSTGRES_PASSWORD_FILE`), or a variable without a default (`${DB_PASSWORD:?}`) that comes"
                                + " from an ignored `.env`. Build arguments stay in the image's history; use `build.secrets`.")
                .example("""
                        services:
                          db:
                            image: postgres:17.4
                            environment:
                              POSTGRES_PASSWORD: Kahs5aif
                        """, """
                        services:
                          db:
                            image: postgres:17.4
                            environment:
                              POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(Setting.of(file).flatMap(setting -> check(setting).stream()));
    }

    private static Optional<Finding> check(Setting setting) {
        return byName(setting).or(() -> byConnection(setting)).or(() -> byShape(setting));
    }

    private static Optional<Finding> byName(Setting setting) {
        boolean credential = SecretNames.standsForCredential(setting.name())
                && setting.value().value().filter(value -> !isNone(value)).isPresent();
        if (!credential) {
            return Optional.empty();
        }
        String stands =
                setting.isFallback() ? " falls back to a value that stands here in clear" : " stands here in clear";
        return Optional.of(finding(setting, setting.place(), "`" + setting.name() + "`" + stands)
                .confidential(setting.innerPlace()));
    }

    private static Optional<Finding> byConnection(Setting setting) {
        String text = setting.value().shown();
        return ConnectionPassword.find(text)
                .filter(span -> !isNone(text.substring(span.start(), span.end())))
                .map(span -> part(setting, span, "The password in `" + setting.name() + "` stands here in clear"));
    }

    private static Optional<Finding> byShape(Setting setting) {
        return SecretShapes.find(setting.value().shown()).stream()
                .findFirst()
                .map(match ->
                        part(setting, match.span(), "`" + setting.name() + "` holds " + match.kind() + " in clear"));
    }

    private static Finding part(Setting setting, Span within, String what) {
        Text secret = setting.value().slice(within.start(), within.end());
        return finding(setting, secret.innerSpan(), what).confidential(secret.innerSpan());
    }

    private static Finding finding(Setting setting, Span place, String what) {
        String advice = setting.buildArgument()
                ? ", and the history of the image keeps it; use `build.secrets`"
                : "; use `secrets`, or write `${" + variable(setting.name()) + ":?}` and set it outside of this file";
        return Finding.at(place, what + advice);
    }

    private static String variable(String name) {
        return name.replaceAll("\\W+", "_").toUpperCase(Locale.ROOT);
    }

    /** Whether a value is no secret, or not all of it is known. */
    private static boolean isNone(String value) {
        return value.isBlank()
                || value.indexOf(Template.UNKNOWN) >= 0
                || SecretValues.isPlaceholder(value)
                || SecretValues.isReference(value);
    }
}
