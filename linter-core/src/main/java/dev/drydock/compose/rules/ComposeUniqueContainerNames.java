package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Flags container names that two services ask for. */
public final class ComposeUniqueContainerNames implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-unique-container-names",
                        Severity.ERROR,
                        Family.COMPOSE_STYLE,
                        "Two services with the same container name")
                .because("The engine gives a name only once: the second service fails to start. Give each its own name,"
                        + " or leave `container_name` out, as Compose makes a name of project and service."
                        + " Services that are never started together, by their `profiles`, are left alone.")
                .example("""
                        services:
                          api:
                            image: ghcr.io/acme/api:2.1
                            container_name: shop
                          web:
                            image: ghcr.io/acme/web:2.1
                            container_name: shop
                        """, """
                        services:
                          api:
                            image: ghcr.io/acme/api:2.1
                            container_name: shop-api
                          web:
                            image: ghcr.io/acme/web:2.1
                            container_name: shop-web
                        """)
                .standsFor(Peer.DCLINT, "no-duplicate-container-names");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        Map<String, List<Service>> owners = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Service service : file.services()) {
            service.section().text("container_name").ifPresent(name -> {
                List<Service> earlier = owners.computeIfAbsent(written(name), any -> new ArrayList<>());
                earlier.stream()
                        .filter(service::mayRunWith)
                        .findFirst()
                        .ifPresent(owner -> findings.add(finding(service, name, owner)));
                earlier.add(service);
            });
        }
        return findings.stream();
    }

    /** Two names with the same variables in the same places are the same, whatever the variables hold. */
    private static String written(Text name) {
        return name.value().orElse(name.scalar().text());
    }

    /** A name that both inherit from the same place is reported where the later service begins. */
    private static Finding finding(Service service, Text name, Service owner) {
        boolean own = service.written().span().contains(name.span());
        Span place = own ? name.span() : service.span();
        return Finding.at(
                place,
                "`" + owner.name() + "` has the container name `" + written(name) + "` already; give `" + service.name()
                        + "` another one");
    }
}
