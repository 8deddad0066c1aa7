package dev.drydock.stack.spec;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.NetworkAttachment;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.Attachment;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.PortMapping;
import dev.drydock.docker.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** How a container is reached: networks with names and addresses, ports, and the names that it knows. */
final class NetworkSettings {
    private final ComposeProject project;
    private final Service service;
    private final String containerName;
    private final Surroundings surroundings;
    private final boolean publishes;
    private final boolean answers;

    /** Those of a usual container. */
    NetworkSettings(ComposeProject project, Service service, String containerName, Surroundings surroundings) {
        this(project, service, containerName, surroundings, true, true);
    }

    /**
     * Those of some container.
     *
     * @param publishes whether the service's ports are published
     * @param answers whether it answers to the names of the service
     */
    NetworkSettings(
            ComposeProject project,
            Service service,
            String containerName,
            Surroundings surroundings,
            boolean publishes,
            boolean answers) {
        this.project = project;
        this.service = service;
        this.containerName = containerName;
        this.surroundings = surroundings;
        this.publishes = publishes;
        this.answers = answers;
    }

    void apply(ContainerSpec.Builder container) {
        Section said = service.section();
        Values.set(container, Setting.HOSTNAME, said, "hostname");
        Values.set(container, Setting.DOMAIN_NAME, said, "domainname");
        Values.set(container, Setting.MAC_ADDRESS, said, "mac_address");
        Values.set(container, Setting.DNS, Values.list(said, "dns"));
        Values.set(container, Setting.DNS_SEARCH, Values.list(said, "dns_search"));
        Values.set(container, Setting.DNS_OPTIONS, Values.list(said, "dns_opt"));
        Values.set(container, Setting.EXTRA_HOSTS, extraHosts(said));
        Values.list(said, "expose").forEach(container::expose);
        if (publishes) {
            said.sections("ports").forEach(port -> container.publish(port(port)));
        }
        if (said.has("network_mode")) {
            IsolationSettings.namespace(said, "network_mode", Setting.NETWORK_MODE, surroundings, container);
        } else {
            attachments().forEach(container::connect);
        }
    }

    /** The engine writes {@code name:address}. */
    private static List<String> extraHosts(Section said) {
        return Values.list(said, "extra_hosts").stream()
                .map(host -> host.replaceFirst("=", ":"))
                .toList();
    }

    private static PortMapping port(Section port) {
        return new PortMapping(
                (int) Values.number(port, "target").orElse(0),
                Values.given(port, "protocol").orElse("tcp"),
                Values.text(port, "host_ip"),
                Values.text(port, "published"));
    }

    /** The networks, that of the highest priority first; the engine makes the default route by the first. */
    private List<Attachment> attachments() {
        return service.networks().stream()
                .sorted(Comparator.<NetworkAttachment>comparingLong(network ->
                                -Values.number(network.section(), "priority").orElse(0))
                        .thenComparing(network -> network.network().shown()))
                .map(this::attachment)
                .toList();
    }

    private Attachment attachment(NetworkAttachment network) {
        Section said = network.section();
        Attachment attachment =
                Attachment.to(networkName(network.network().shown())).aliases(aliases(network));
        String ipv4 = Values.text(said, "ipv4_address");
        String ipv6 = Values.text(said, "ipv6_address");
        List<String> linkLocal = Values.list(said, "link_local_ips");
        if (!ipv4.isEmpty() || !ipv6.isEmpty() || !linkLocal.isEmpty()) {
            attachment = attachment.addresses(ipv4, ipv6, linkLocal);
        }
        List<String> links = links();
        attachment = links.isEmpty() ? attachment : attachment.links(links);
        attachment =
                Values.given(said, "mac_address").map(attachment::macAddress).orElse(attachment);
        OptionalLong priority = Values.number(said, "gw_priority");
        attachment = priority.isPresent() ? attachment.gatewayPriority(priority.getAsLong()) : attachment;
        return said.has("driver_opts") ? attachment.driverOptions(Values.texts(said, "driver_opts")) : attachment;
    }

    /** Compose gives each container its own name, the service's, and those of the file, in every network. */
    private List<String> aliases(NetworkAttachment network) {
        if (!answers) {
            return List.of(containerName);
        }
        return Stream.concat(
                        Stream.of(containerName, service.name()),
                        network.aliases().stream().map(Object::toString))
                .distinct()
                .toList();
    }

    /** By name, as the other container may not be made yet, and a later one takes its name over. */
    private List<String> links() {
        var links = new ArrayList<String>();
        for (String link : Values.list(service.section(), "links")) {
            String[] parts = link.split(":", 2);
            String container = project.service(parts[0])
                    .map(other -> StackSpecs.containerName(project, other, 1))
                    .orElse(parts[0]);
            links.add(container + ":" + parts[parts.length - 1]);
        }
        links.addAll(Values.list(service.section(), "external_links"));
        return links;
    }

    private String networkName(String key) {
        return project.networks().stream()
                .filter(network -> network.key().equals(key))
                .map(Resource::section)
                .map(network -> Values.given(network, "name").orElse(key))
                .findFirst()
                .orElse(project.name() + "_" + key);
    }
}
