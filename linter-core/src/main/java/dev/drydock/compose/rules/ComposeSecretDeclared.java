package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Grant;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags secrets and configs that are used but not declared, or declared but not used. */
public final class ComposeSecretDeclared implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-secret-declared",
                        Severity.ERROR,
                        Family.SECRETS,
                        "A secret or config that is used but not declared, or declared but not used")
                .because("Compose refuses a file whose services use a secret that it does not declare. One that is"
                        + " declared and that no service uses is a leftover, or its service has lost it. Declare what is"
                        + " used under the top-level `secrets` or `configs`, and remove the rest.")
                .example("""
                        services:
                          db:
                            image: postgres:17.4
                            environment:
                              POSTGRES_PASSWORD_FILE: /run/secrets/db_password
                            secrets: [db_password]
                        """, """
                        services:
                          db:
                            image: postgres:17.4
                            environment:
                              POSTGRES_PASSWORD_FILE: /run/secrets/db_password
                            secrets: [db_password]
                        secrets:
                          db_password:
                            file: ./db_password.txt
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        if (!file.isWhole()) {
            return Stream.empty();
        }
        Stream<Text> secrets = file.services().stream().flatMap(ComposeSecretDeclared::secrets);
        Stream<Text> configs = file.services().stream()
                .flatMap(service -> service.configs().stream().map(Grant::source));
        return Stream.concat(
                check(file, "secret", secrets.toList(), file.secrets()),
                check(file, "config", configs.toList(), file.configs()));
    }

    private static Stream<Text> secrets(Service service) {
        return Stream.concat(
                service.secrets().stream().map(Grant::source),
                service.build().stream().flatMap(build -> build.secrets().stream()));
    }

    private static Stream<Finding> check(ComposeFile file, String kind, List<Text> used, List<Resource> declared) {
        Set<String> names = declared.stream().map(Resource::key).collect(Collectors.toCollection(TreeSet::new));
        Stream<Finding> undeclared = used.stream()
                .filter(name -> name.isKnown() && !names.contains(name.shown()))
                .map(name -> Finding.at(
                        name.span(),
                        "No " + kind + " `" + name + "` is declared; add it to the top-level `" + kind + "s`"
                                + NearMiss.clause(name.shown(), names)));
        Set<String> usedNames = used.stream().map(Text::shown).collect(Collectors.toSet());
        boolean allKnown = used.stream().allMatch(Text::isKnown)
                && file.services().stream().allMatch(Service::complete);
        Stream<Finding> unused = declared.stream()
                .filter(resource -> allKnown && !usedNames.contains(resource.key()))
                .map(resource -> Finding.at(
                                resource.span(),
                                "No service uses the " + kind + " `" + resource.key()
                                        + "`; remove it, or give it to one")
                        .asHint());
        return Findings.oncePerPlace(Stream.concat(undeclared, unused));
    }
}
