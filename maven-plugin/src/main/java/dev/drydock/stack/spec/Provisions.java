package dev.drydock.stack.spec;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The secrets and configs of a service: files of the host that are mounted, and texts that are put into containers. */
final class Provisions {
    private static final int READABLE_BY_ALL = 0444;

    private final List<String> binds = new ArrayList<>();
    private final List<Upload> uploads = new ArrayList<>();
    private final ComposeProject project;

    Provisions(ComposeProject project, Service service) {
        this.project = project;
        grants(service, "secrets").forEach(grant -> add(grant, project.secrets(), "/run/secrets/"));
        grants(service, "configs").forEach(grant -> add(grant, project.configs(), "/"));
    }

    /** Mounts of files of the host, in the short form of the engine. */
    List<String> binds() {
        return binds;
    }

    List<Upload> uploads() {
        return uploads;
    }

    private static List<Section> grants(Service service, String kind) {
        return service.section().sections(kind);
    }

    private void add(Section grant, List<Resource> declared, String folder) {
        String source = grant.text("source").map(Text::shown).orElse("");
        String target = grant.text("target").map(Text::shown).orElse(source);
        String path = target.startsWith("/") ? target : folder + target;
        Optional<Section> resource = declared.stream()
                .filter(one -> one.key().equals(source))
                .map(Resource::section)
                .findFirst();
        resource.flatMap(one -> one.text("file")).ifPresent(file -> binds.add(file.shown() + ":" + path + ":ro"));
        resource.flatMap(this::content)
                .ifPresent(content -> uploads.add(
                        new Upload(path, content, number(grant, "uid"), number(grant, "gid"), mode(grant))));
    }

    /** What is written in the compose file or stands in a variable of the caller. */
    private Optional<String> content(Section resource) {
        return resource.text("content")
                .map(Text::shown)
                .or(() -> resource.text("environment")
                        .map(variable -> project.environment().getOrDefault(variable.shown(), "")));
    }

    private static int number(Section grant, String key) {
        return grant.text(key)
                .map(Text::shown)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    private static int mode(Section grant) {
        return grant.text("mode")
                .map(Text::shown)
                .filter(text -> text.matches("[0-7]{1,6}"))
                .map(text -> Integer.parseInt(text, 8))
                .orElse(READABLE_BY_ALL);
    }
}
