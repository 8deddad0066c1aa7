package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.NetworkAttachment;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags named volumes and networks that are used and not declared, or declared and not used. */
public final class ComposeVolumeDeclared implements Rule<ComposeFile> {
    /** The network that services without any join. */
    private static final String DEFAULT_NETWORK = "default";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-volume-declared",
                        Severity.ERROR,
                        Family.COMPOSE_VOLUMES,
                        "A named volume or network without a declaration, or one that no service uses")
                .because("Compose starts nothing if a service names a volume or network that the top level does not"
                        + " declare. A declaration that nothing uses is mostly the other half of a misspelt name. Secrets"
                        + " and configs have a rule of their own, `compose-secret-declared`.")
                .example("""
                        services:
                          db:
                            image: postgres:17.2
                            volumes:
                              - db-data:/var/lib/postgresql/data
                        """, """
                        services:
                          db:
                            image: postgres:17.2
                            volumes:
                              - db-data:/var/lib/postgresql/data
                        volumes:
                          db-data:
                        """)
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        if (!file.isWhole()) {
            return Stream.empty();
        }
        List<Text> volumes = file.services().stream()
                .flatMap(service -> service.volumes().stream())
                .filter(volume -> volume.type() == ServiceVolume.Type.VOLUME
                        || volume.type() == ServiceVolume.Type.CLUSTER
                        || volume.type() == ServiceVolume.Type.UNKNOWN)
                .map(ServiceVolume::source)
                .filter(source -> !source.isEmpty())
                .toList();
        List<Text> networks = file.services().stream()
                .flatMap(service -> service.networks().stream())
                .map(NetworkAttachment::network)
                .filter(network -> !network.is(DEFAULT_NETWORK))
                .toList();
        return Stream.concat(
                check(file, "volume", file.volumes(), volumes), check(file, "network", file.networks(), networks));
    }

    private static Stream<Finding> check(ComposeFile file, String kind, List<Resource> declared, List<Text> used) {
        Set<String> names = declared.stream().map(Resource::key).collect(Collectors.toSet());
        return Stream.concat(undeclared(file, kind, names, used), unused(file, kind, declared, used));
    }

    private static Stream<Finding> undeclared(ComposeFile file, String kind, Set<String> declared, List<Text> used) {
        Map<String, Text> missing = new LinkedHashMap<>();
        used.stream()
                .filter(name -> name.isKnown() && !declared.contains(name.shown()))
                .forEach(name -> missing.putIfAbsent(name.shown(), name));
        String key = kind + "s";
        var findings = new ArrayList<Finding>();
        for (Text name : missing.values()) {
            findings.add(Finding.at(
                    name.span(),
                    "the " + kind + " `" + name + "` is declared nowhere; add `" + name + ":` to the top-level `" + key
                            + "`"));
        }
        if (!findings.isEmpty()) {
            // one edit for all: each of its own would write the key anew
            TopLevel.declare(file, key, List.copyOf(missing.keySet()))
                    .ifPresent(edit -> findings.set(
                            0, findings.get(0).fix(Fix.safe("Declare it under the top-level `" + key + "`", edit))));
        }
        return findings.stream();
    }

    private static Stream<Finding> unused(ComposeFile file, String kind, List<Resource> declared, List<Text> used) {
        boolean known = file.services().stream().allMatch(Service::complete)
                && used.stream().allMatch(Text::isKnown)
                && !file.services().isEmpty();
        Set<String> names = used.stream().map(Text::shown).collect(Collectors.toSet());
        return known
                ? declared.stream()
                        .filter(resource -> !names.contains(resource.key())
                                && !resource.key().equals(DEFAULT_NETWORK))
                        .map(resource -> Finding.at(
                                        resource.span(),
                                        "no service uses the " + kind + " `" + resource.key()
                                                + "`; delete it, or name it where it is meant")
                                .asHint())
                : Stream.empty();
    }
}
