package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A service with what it has from {@code extends} and {@code <<}. What has no method of its own is in the section:
 * {@code service.section().flag("privileged")}.
 *
 * @param key its name in the file
 * @param written its mapping as the file has it
 * @param section its keys with what it has from elsewhere
 * @param complete false if another file says more of it, so that a missing key says nothing: it extends a service that
 *     this file does not show, or the file is laid over another one or can't be read to its end
 */
public record Service(YamlScalar key, YamlMapping written, Section section, boolean complete) {
    public String name() {
        return key.text();
    }

    /** Where its name stands. */
    public Span span() {
        return key.span();
    }

    /** The same service, of which another file says more. */
    Service asPart() {
        return new Service(key, written, section, false);
    }

    /** A key with its value. */
    public Optional<YamlEntry> entry(String name) {
        return section.entry(name);
    }

    public Optional<ImageName> image() {
        return section.text("image").map(ImageName::new);
    }

    public Optional<BuildSection> build() {
        return section.node("build").map(node -> {
            Section inner = section.section(node).orElseGet(() -> section.nothing(node.span()));
            Text context = section.text(node).orElseGet(() -> inner.textOrMissing("context"));
            return new BuildSection(node, context, inner);
        });
    }

    public Optional<Command> command() {
        return command("command");
    }

    public Optional<Command> entrypoint() {
        return command("entrypoint");
    }

    private Optional<Command> command(String key) {
        return section.node(key).map(node -> Command.of(node, section, key));
    }

    /** Variables of the container, as {@code environment} sets them; {@code env_file} may set more. */
    public List<Pair> environment() {
        return section.pairs("environment");
    }

    public List<Pair> labels() {
        return section.pairs("labels");
    }

    public List<EnvFileReference> envFiles() {
        return shortOrLong(
                "env_file",
                path -> new EnvFileReference(path, true),
                file -> new EnvFileReference(
                        file.textOrMissing("path"), file.flag("required").orElse(true)));
    }

    public List<PortMapping> ports() {
        return shortOrLong("ports", PortMapping::of, PortMapping::of);
    }

    /** Ports that {@code expose} names. */
    public List<PortRange> exposed() {
        return section.texts("expose").stream()
                .map(text -> PortRange.of(text.cut('/').get(0)))
                .toList();
    }

    public List<ServiceVolume> volumes() {
        return shortOrLong("volumes", ServiceVolume::of, ServiceVolume::of);
    }

    public List<NetworkAttachment> networks() {
        return section.named("networks").stream()
                .map(named -> new NetworkAttachment(named.name(), named.section()))
                .toList();
    }

    public List<Dependency> dependencies() {
        return section.named("depends_on").stream().map(Dependency::of).toList();
    }

    public Optional<Healthcheck> healthcheck() {
        return section.section("healthcheck").map(Healthcheck::new);
    }

    public List<Grant> secrets() {
        return grants("secrets");
    }

    public List<Grant> configs() {
        return grants("configs");
    }

    private List<Grant> grants(String key) {
        return shortOrLong(
                key,
                source -> new Grant(source, Text.missing(source.span())),
                grant -> new Grant(grant.textOrMissing("source"), grant.textOrMissing("target")));
    }

    public List<Text> profiles() {
        return section.texts("profiles");
    }

    /** Whether one profile can switch on this service and another one; a service without profiles is always on. */
    public boolean mayRunWith(Service other) {
        List<String> own = profiles().stream().map(Text::shown).toList();
        return own.isEmpty()
                || other.profiles().isEmpty()
                || other.profiles().stream().map(Text::shown).anyMatch(own::contains);
    }

    /** The items of a list that are single values or mappings. */
    private <T> List<T> shortOrLong(String key, Function<Text, T> ofText, Function<Section, T> ofSection) {
        return section.items(key).stream()
                .flatMap(item -> Stream.concat(
                        section.text(item).map(ofText).stream(), section.section(item).map(ofSection).stream()))
                .toList();
    }
}
