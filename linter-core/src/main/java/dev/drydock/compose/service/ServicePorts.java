package dev.drydock.compose.service;

import dev.drydock.compose.model.PortMapping;
import dev.drydock.compose.model.PortRange;
import dev.drydock.compose.model.Service;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The ports of a service, as far as the compose file and its image tell. */
public final class ServicePorts {
    private final Service service;
    private final List<PortMapping> mappings;
    private final List<PortRange> exposed;
    private final List<DataStore> stores;

    /** The ports of a service. */
    public ServicePorts(Service service) {
        this.service = service;
        this.mappings = service.ports();
        this.exposed = service.exposed();
        this.stores = DataStore.of(service).stream().toList();
    }

    /** Whose ports they are. */
    public Service service() {
        return service;
    }

    /** Whether its containers listen on a port, by what it publishes and exposes and what is known of its image. */
    public boolean listensOn(int port) {
        return mappings.stream().anyMatch(mapping -> isIn(mapping.target(), port))
                || exposed.stream().anyMatch(range -> isIn(range, port))
                || stores.stream().anyMatch(store -> store.ports().contains(port));
    }

    /** The port for clients of a data store, if its product is the right one. */
    public OptionalInt ofStore(Predicate<String> product) {
        return stores.stream()
                .filter(store -> product.test(store.product()))
                .mapToInt(store -> store.ports().get(0))
                .findFirst();
    }

    /** Whether it publishes a port of this number on the host. */
    public boolean publishes(int port) {
        return mappings.stream().anyMatch(mapping -> isIn(mapping.published(), port));
    }

    /** The container's port behind a port of the host; empty if there is none or it is not known. */
    public OptionalInt behind(int hostPort) {
        return mappings.stream()
                .filter(mapping -> isIn(mapping.published(), hostPort)
                        && mapping.target().size() == mapping.published().size())
                .mapToInt(mapping -> mapping.target().first()
                        + hostPort
                        - mapping.published().first())
                .findFirst();
    }

    /** Whether a setting of the service names the number, so that it may listen there. */
    public boolean mentions(int port) {
        Pattern number = Pattern.compile("(?<!\\d)" + port + "(?!\\d)");
        return ProgramSetting.of(service).stream()
                .anyMatch(setting -> number.matcher(setting.value().shown()).find());
    }

    private static boolean isIn(PortRange range, int port) {
        return range.first() <= port && port <= range.last();
    }
}
