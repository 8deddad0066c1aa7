package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import java.util.List;

/** Names the keys that are read and checked, but that nothing acts upon yet, so that nobody counts on them. */
final class WithoutEffect {
    private static final List<String> SERVICE =
            List.of("credential_spec", "develop", "external_links", "isolation", "models", "use_api_socket");

    private static final List<String> BUILD = List.of("isolation", "privileged", "provenance", "sbom");

    private final Problems problems;

    WithoutEffect(Problems problems) {
        this.problems = problems;
    }

    void check(YamlMapping project) {
        project.entry("version")
                .ifPresent(version -> problems.warning(
                        version.key().span(), "`version` says nothing to Compose any more; leave it out"));
        project.entry("models").ifPresent(models -> warn(models, ""));
        for (YamlEntry service : Tree.child(project, "services").entries()) {
            if (service.value() instanceof YamlMapping mapping) {
                String path = Tree.path("services", service.name());
                warn(SERVICE, mapping, path);
                warn(BUILD, Tree.child(mapping, "build"), Tree.path(path, "build"));
            }
        }
    }

    private void warn(List<String> keys, YamlMapping mapping, String path) {
        keys.forEach(key -> mapping.entry(key).ifPresent(entry -> warn(entry, path)));
    }

    private void warn(YamlEntry entry, String path) {
        problems.warning(entry.key().span(), Tree.path(path, entry.name()) + " has no effect yet");
    }
}
