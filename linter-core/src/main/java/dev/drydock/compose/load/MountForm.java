package dev.drydock.compose.load;

import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Volumes of services in the long form. */
final class MountForm {
    private final Folder folder;

    MountForm(Folder folder) {
        this.folder = folder;
    }

    YamlNode of(YamlNode node) {
        if (node instanceof YamlScalar line) {
            return expand(line.span(), ServiceVolume.of(Text.literal(line)));
        }
        var written = (YamlMapping) node;
        YamlMapping mount =
                written.get("target").isPresent() ? Tree.with(written, "target", cleanTarget(written)) : written;
        boolean bind = Tree.text(mount, "type").filter("bind"::equals).isPresent();
        return bind ? withSource(mount) : mount;
    }

    private YamlMapping withSource(YamlMapping mount) {
        return Tree.text(mount, "source")
                .map(source -> Tree.with(mount, "source", Tree.string(mount.span(), folder.absolute(source))))
                .orElse(mount);
    }

    private static YamlNode cleanTarget(YamlMapping mount) {
        return Tree.string(
                mount.entry("target").orElseThrow().valueSpan(),
                Folder.clean(Tree.text(mount, "target").orElse("")));
    }

    private YamlMapping expand(Span place, ServiceVolume volume) {
        boolean bind = volume.type() == ServiceVolume.Type.BIND;
        var entries = new ArrayList<YamlEntry>();
        entries.add(text(place, "type", volume.type().name().toLowerCase(Locale.ROOT)));
        if (!volume.source().isEmpty()) {
            String source = volume.source().shown();
            entries.add(text(place, "source", bind ? folder.absolute(source) : source));
        }
        entries.add(text(place, "target", Folder.clean(volume.target().shown())));
        if (volume.readOnly()) {
            entries.add(Tree.entry(place, "read_only", Tree.bool(place, true)));
        }
        List<String> options = volume.options().stream().map(Text::shown).toList();
        entries.add(
                bind
                        ? Tree.entry(place, "bind", bind(place, volume, options))
                        : Tree.entry(place, "volume", volume(place, options)));
        return Tree.mapping(place, entries);
    }

    private static YamlMapping bind(Span place, ServiceVolume volume, List<String> options) {
        var entries = new ArrayList<YamlEntry>();
        if (!volume.propagation().isEmpty()) {
            entries.add(text(place, "propagation", volume.propagation().shown()));
        }
        entries.add(Tree.entry(place, "create_host_path", Tree.bool(place, true)));
        options.stream()
                .filter(option -> option.equals("z") || option.equals("Z"))
                .findFirst()
                .ifPresent(option -> entries.add(text(place, "selinux", option)));
        return Tree.mapping(place, entries);
    }

    private static YamlMapping volume(Span place, List<String> options) {
        return options.contains("nocopy")
                ? Tree.mapping(place, List.of(Tree.entry(place, "nocopy", Tree.bool(place, true))))
                : Tree.mapping(place);
    }

    private static YamlEntry text(Span place, String key, String value) {
        return Tree.entry(place, key, Tree.string(place, value));
    }
}
