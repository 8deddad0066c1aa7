package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Flags services that keep the default capabilities, or get more on top of them. */
public final class ComposeDropCapabilities implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-drop-capabilities",
                        Severity.OFF,
                        Family.USER,
                        "A service that adds capabilities, or drops none")
                .because("Docker gives each container fourteen capabilities, such as changing the owner of any file and"
                        + " sending raw packets. A service that runs as a plain user needs none of them, most others one"
                        + " or two. Drop `ALL` and add back by name what it fails without.")
                .example("""
                        services:
                          web:
                            image: caddy:2.9
                        """, """
                        services:
                          web:
                            image: caddy:2.9
                            cap_drop: [ALL]
                            cap_add: [NET_BIND_SERVICE]
                        """)
                .standsFor(Peer.KICS, "ce76b7d0");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        Stream<Finding> added = file.services().stream().flatMap(ComposeDropCapabilities::added);
        Stream<Finding> kept = file.services().stream()
                .filter(Service::complete)
                .filter(service ->
                        !service.section().has("cap_drop") && !service.section().has("cap_add"))
                .map(service -> Finding.at(
                        service.span(),
                        "`" + service.name() + "` keeps capabilities that it may not need; add `cap_drop: [ALL]`"));
        return Findings.oncePerPlace(Stream.concat(added, kept));
    }

    /** What comes on top of the defaults; once those are dropped, only all of them is too much. */
    private static Stream<Finding> added(Service service) {
        Section section = service.section();
        List<Text> dropped = section.texts("cap_drop");
        boolean all = dropped.stream().anyMatch(ComposeDropCapabilities::isAll);
        boolean unsure = !service.complete() || dropped.stream().anyMatch(text -> !text.isKnown());
        return section.texts("cap_add").stream()
                .filter(Text::isKnown)
                .filter(text -> isAll(text) || !all && !unsure)
                .map(text -> Finding.at(
                        text.span(),
                        "`" + text.shown() + "` is more than `" + service.name() + "` has by default; "
                                + (isAll(text)
                                        ? "name the capabilities that it needs"
                                        : "drop `ALL` and add back only what it needs")));
    }

    private static boolean isAll(Text capability) {
        String name = capability.shown().toUpperCase(Locale.ROOT);
        return name.equals("ALL") || name.equals("CAP_ALL");
    }
}
