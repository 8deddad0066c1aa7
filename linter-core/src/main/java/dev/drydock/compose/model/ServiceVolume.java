package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something mounted into a service.
 *
 * @param node the item of {@code volumes}: a scalar in the short form, a mapping in the long one
 * @param source a volume's name or a path of the host; empty for an anonymous volume and for {@code tmpfs}
 * @param target path in the container
 * @param options what follows the target in the short form, such as {@code ro} and {@code z}
 */
public record ServiceVolume(
        YamlNode node, Type type, Text source, Text target, boolean readOnly, Text propagation, List<Text> options) {
    private static final Set<String> PROPAGATIONS =
            Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

    public ServiceVolume {
        options = List.copyOf(options);
    }

    /** What is mounted. */
    public enum Type {
        VOLUME,
        BIND,
        TMPFS,
        IMAGE,
        NPIPE,
        CLUSTER,
        /** A variable decides it. */
        UNKNOWN
    }

    /** The short form: {@code [source:]target[:options]}. */
    public static ServiceVolume of(Text text) {
        List<Text> parts = parts(text);
        boolean named = parts.size() > 1;
        List<Text> options = parts.size() > 2 ? parts.get(2).split(',') : List.of();
        Text missing = Text.missing(text.span());
        Text source = named ? parts.get(0) : missing;
        Text target = parts.get(named ? 1 : 0);
        Type type = !named && !target.isKnown() ? Type.UNKNOWN : type(source);
        return new ServiceVolume(
                text.scalar(),
                type,
                source,
                target,
                options.stream().anyMatch(option -> option.is("ro")),
                options.stream()
                        .filter(option -> PROPAGATIONS.contains(option.shown()))
                        .reduce((first, last) -> last)
                        .orElse(missing),
                options);
    }

    /** The long form. */
    static ServiceVolume of(Section section) {
        return new ServiceVolume(
                section.mapping(),
                section.text("type").map(ServiceVolume::named).orElse(Type.UNKNOWN),
                section.textOrMissing("source"),
                section.textOrMissing("target"),
                section.flag("read_only").orElse(false),
                section.textOrMissing("bind", "propagation"),
                List.of());
    }

    private static Type named(Text type) {
        for (Type candidate : Type.values()) {
            if (type.is(candidate.name().toLowerCase(Locale.ROOT))) {
                return candidate;
            }
        }
        return Type.UNKNOWN;
    }

    /** A source that begins like a path of Unix or Windows is one; a variable could make it anything. */
    private static Type type(Text source) {
        String text = source.shown();
        if (text.isEmpty()) {
            return Type.VOLUME;
        }
        return switch (text.charAt(0)) {
            case Template.UNKNOWN -> Type.UNKNOWN;
            case '.', '/', '~' -> Type.BIND;
            default -> text.startsWith("\\\\") || isDrive(text, 1) ? Type.BIND : Type.VOLUME;
        };
    }

    /** Whether a volume without a name. */
    public boolean isAnonymous() {
        return type == Type.VOLUME && source.isEmpty();
    }

    /** Why a text is no short form, as a clause. */
    static Optional<String> fault(Text text) {
        List<Text> parts = parts(text);
        if (text.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (parts.stream().anyMatch(Text::isEmpty)) {
            return Optional.of("it has an empty part");
        }
        return parts.size() > 3 ? Optional.of("it has too many colons") : Optional.empty();
    }

    /** The parts between colons; the colon after the letter of a Windows drive is none of them. */
    private static List<Text> parts(Text text) {
        String shown = text.shown();
        var parts = new ArrayList<Text>();
        int start = 0;
        for (int at = shown.indexOf(':'); at >= 0; at = shown.indexOf(':', at + 1)) {
            if (shown.length() > 2 && !isDrive(shown.substring(start), at - start)) {
                parts.add(text.slice(start, at));
                start = at + 1;
            }
        }
        parts.add(text.slice(start, shown.length()));
        return parts;
    }

    private static boolean isDrive(String part, int colon) {
        return colon == 1 && part.startsWith(":", 1) && Character.isLetter(part.charAt(0));
    }
}
