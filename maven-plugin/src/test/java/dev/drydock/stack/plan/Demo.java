package dev.drydock.stack.plan;

import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Observed.Health;
import dev.drydock.stack.plan.Observed.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Services, containers and stacks for tests of plans. What is not said is as plain as can be. */
final class Demo {
    private Demo() {}

    static Wanted wanted(Svc... services) {
        var volumes = new TreeSet<String>();
        List.of(services).forEach(service -> volumes.addAll(service.volumes));
        return new Wanted(
                "demo",
                List.of(new Wanted.Network("default", "demo_default", false, "n1")),
                volumes.stream()
                        .map(name -> new Wanted.Volume(name.replace("demo_", ""), name, false, "v1"))
                        .toList(),
                List.of(services).stream().map(Svc::build).toList(),
                Set.of());
    }

    /** What is there when the containers are: their network and volumes too. */
    static Observed observed(Ctr... containers) {
        var volumes = new TreeSet<String>();
        List.of(containers).forEach(container -> volumes.addAll(container.volumes));
        return new Observed(
                List.of(containers).stream().map(Ctr::build).toList(),
                List.of(new Observed.Network("net", "demo_default", true, "n1")),
                volumes.stream()
                        .map(name -> new Observed.Volume(name, true, "v1"))
                        .toList(),
                Map.of("busybox", "sha-1"));
    }

    static Observed nothing() {
        return new Observed(List.of(), List.of(), List.of(), Map.of("busybox", "sha-1"));
    }

    static Svc service(String name, Need... needs) {
        return new Svc(name, needs);
    }

    /** Up to date and running. */
    static Ctr container(String service, int number) {
        return new Ctr(service, number);
    }

    static Need started(String service) {
        return Need.of(service, Condition.STARTED);
    }

    static Need healthy(String service) {
        return Need.of(service, Condition.HEALTHY);
    }

    static Need completed(String service) {
        return Need.of(service, Condition.COMPLETED);
    }

    static UpOptions notWaiting() {
        return new UpOptions(UpOptions.Recreate.CHANGED, false, false, false, "", Set.of());
    }

    /** A service that is wanted. */
    static final class Svc {
        private final String name;
        private final List<Need> needs;
        private final Set<String> volumes = new TreeSet<>();
        private final Set<String> shares = new TreeSet<>();
        private String containerName = "";
        private int replicas = 1;
        private Wanted.Image image =
                new Wanted.Image("busybox", "", "", Wanted.Pull.MISSING, Wanted.Build.NOT_OURS, Set.of());
        private boolean serves = true;
        private boolean restarts;
        private boolean files;

        private Svc(String name, Need... needs) {
            this.name = name;
            this.needs = List.of(needs);
        }

        Svc volume(String volume) {
            volumes.add("demo_" + volume);
            return this;
        }

        Svc shares(String service) {
            shares.add(service);
            return this;
        }

        Svc containerName(String value) {
            containerName = value;
            return this;
        }

        Svc replicas(int value) {
            replicas = value;
            return this;
        }

        Svc image(String reference, Wanted.Pull pull) {
            image = new Wanted.Image(reference, "", "", pull, Wanted.Build.NOT_OURS, Set.of());
            return this;
        }

        Svc locked(String reference, String pinned, Wanted.Pull pull) {
            image = new Wanted.Image(reference, pinned, "", pull, Wanted.Build.NOT_OURS, Set.of());
            return this;
        }

        Svc built(String reference, Wanted.Build build, String... buildsOn) {
            image = new Wanted.Image(reference, "", "", Wanted.Pull.MISSING, build, Set.of(buildsOn));
            return this;
        }

        /** Neither listens nor has a health test. */
        Svc job() {
            serves = false;
            return this;
        }

        Svc restarts() {
            restarts = true;
            return this;
        }

        Svc files() {
            files = true;
            return this;
        }

        private Wanted.Service build() {
            return new Wanted.Service(
                    name,
                    containerName,
                    replicas,
                    image,
                    "h1",
                    needs,
                    shares,
                    shares.isEmpty() ? Set.of("demo_default") : Set.of(),
                    volumes,
                    serves,
                    restarts,
                    files);
        }
    }

    /** A container that is there. */
    static final class Ctr {
        private final String service;
        private final int number;
        private final Set<String> volumes = new TreeSet<>();
        private final List<Need> needs = new ArrayList<>();
        private String id;
        private String name;
        private State state = State.RUNNING;
        private Health health = Health.NONE;
        private int exitCode;
        private String hash = "h1";
        private String imageId = "sha-1";
        private Set<String> networks = Set.of("demo_default");
        private Map<String, String> anonymous = Map.of();
        private boolean oneOff;

        private Ctr(String service, int number) {
            this.service = service;
            this.number = number;
            id = service + number + "0123456789abcdef";
            name = "demo-" + service + "-" + number;
        }

        Ctr named(String value) {
            name = value;
            id = "id-" + value;
            return this;
        }

        Ctr is(State value) {
            state = value;
            return this;
        }

        Ctr is(Health value) {
            health = value;
            return this;
        }

        Ctr ended(int code) {
            state = State.EXITED;
            exitCode = code;
            return this;
        }

        Ctr hash(String value) {
            hash = value;
            return this;
        }

        Ctr image(String id) {
            imageId = id;
            return this;
        }

        Ctr networks(String... names) {
            networks = Set.of(names);
            return this;
        }

        Ctr volume(String volume) {
            volumes.add("demo_" + volume);
            return this;
        }

        Ctr anonymous(String path, String volume) {
            anonymous = Map.of(path, volume);
            return this;
        }

        Ctr needs(Need need) {
            needs.add(need);
            return this;
        }

        Ctr oneOff() {
            oneOff = true;
            return this;
        }

        private Observed.Container build() {
            return new Observed.Container(
                    id, name, service, number, oneOff, state, exitCode, health, hash, imageId, networks, volumes,
                    anonymous, needs);
        }
    }
}
