package dev.drydock.stack.spec;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A digest of what a service, network or volume is said to be: equal for equal meaning, whatever the order of keys or
 * the file that they stand in. It leaves out what a running container does not depend on.
 */
public final class ConfigHash {
    /** Changes with the way of computing, so that hashes of an older way are not taken for a change of the file. */
    public static final String SCHEME = "1";

    /** Keys of a service that say how it is built, ordered, scaled or chosen, not what its container is. */
    private static final Set<String> NOT_OF_THE_CONTAINER =
            Set.of("build", "depends_on", "develop", "profiles", "pull_policy", "scale");

    private final MessageDigest digest;

    private ConfigHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * The digest of a service.
     *
     * @param contents what is put into its containers, such as the text of a config
     */
    static String ofService(YamlMapping service, List<String> contents) {
        var hash = new ConfigHash();
        hash.add(service.entries().stream()
                .filter(entry -> !NOT_OF_THE_CONTAINER.contains(entry.name()))
                .map(entry -> entry.name().equals("deploy") ? withoutReplicas(entry) : entry)
                .toList());
        contents.forEach(content -> hash.add('c', content));
        return hash.hex();
    }

    /** The digest of a network or volume. */
    static String of(YamlMapping resource) {
        var hash = new ConfigHash();
        hash.add(resource.entries());
        return hash.hex();
    }

    private static YamlEntry withoutReplicas(YamlEntry deploy) {
        if (!(deploy.value() instanceof YamlMapping mapping)) {
            return deploy;
        }
        List<YamlEntry> rest = mapping.entries().stream()
                .filter(entry -> !entry.name().equals("replicas"))
                .toList();
        return new YamlEntry(
                deploy.key(), new YamlMapping(mapping.span(), rest, mapping.flow(), mapping.tag()), deploy.valueSpan());
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            add(mapping.entries());
        } else if (node instanceof YamlSequence list) {
            add('[', Integer.toString(list.items().size()));
            list.items().forEach(this::add);
        } else if (node instanceof YamlScalar scalar) {
            add(scalar.isNull() ? '0' : 's', scalar.text());
        }
    }

    private void add(List<YamlEntry> entries) {
        add('{', Integer.toString(entries.size()));
        entries.stream().sorted(Comparator.comparing(YamlEntry::name)).forEach(entry -> {
            add('k', entry.name());
            add(entry.value());
        });
    }

    /** Adds a text with its kind and length, so that no two trees give the same bytes. */
    private void add(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
