package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the keys of a service fit together. */
final class ServiceCheck {
    /** Keys that say the same: one directly below the service, one below {@code deploy}. */
    private static final List<List<String>> TWICE = List.of(
            List.of("scale", "replicas"),
            List.of("cpus", "resources", "limits", "cpus"),
            List.of("mem_limit", "resources", "limits", "memory"),
            List.of("pids_limit", "resources", "limits", "pids"),
            List.of("mem_reservation", "resources", "reservations", "memory"));

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
    private static final Set<String> PROBES = Set.of("CMD", "CMD-SHELL", "NONE");

    private final Problems problems;

    ServiceCheck(Problems problems) {
        this.problems = problems;
    }

    void check(YamlEntry entry) {
        var service = (YamlMapping) entry.value();
        String path = Tree.path("services", entry.name());
        Span place = entry.key().span();
        boolean image =
                Tree.text(service, "image").filter(name -> !name.isEmpty()).isPresent();
        if (!image && !has(service, "build") && !has(service, "provider")) {
            problems.error(place, path, "it needs an `image` or a `build`");
        }
        service.entry("provider")
                .ifPresent(provider -> problems.error(
                        provider.key().span(), path, "`provider` runs programs of the host, which is not supported"));
        if (has(service, "network_mode")
                && !Tree.child(service, "networks").entries().isEmpty()) {
            problems.error(place, path, "`network_mode` and `networks` exclude each other");
        }
        YamlMapping build = Tree.child(service, "build");
        if (has(build, "dockerfile") && has(build, "dockerfile_inline")) {
            problems.error(build.span(), path + ".build", "`dockerfile` and `dockerfile_inline` exclude each other");
        }
        containerName(service, path);
        healthTest(service, path);
        twice(service, path);
        replicas(service, path);
        mounts(service, path);
        scratchFolders(service, path);
        devices(service, path);
        watch(service, path);
    }

    private static boolean has(YamlMapping mapping, String key) {
        return mapping.get(key).filter(value -> !Tree.isNull(value)).isPresent();
    }

    private void containerName(YamlMapping service, String path) {
        Tree.text(service, "container_name")
                .filter(name -> !NAME.matcher(name).matches())
                .ifPresent(name -> problems.error(
                        service.entry("container_name").orElseThrow().valueSpan(),
                        path,
                        "`" + name + "` is no name for a container; use letters, digits, `_`, `.` and `-`"));
    }

    private void healthTest(YamlMapping service, String path) {
        Tree.items(Tree.child(service, "healthcheck"), "test").stream()
                .findFirst()
                .map(word -> (YamlScalar) word)
                .filter(word -> !PROBES.contains(word.text()))
                .ifPresent(word -> problems.error(
                        word.span(),
                        path + ".healthcheck.test",
                        "the list must begin with `CMD`, `CMD-SHELL` or `NONE`, not `" + word.text() + "`"));
    }

    private void twice(YamlMapping service, String path) {
        for (List<String> keys : TWICE) {
            YamlMapping deploy = Tree.child(service, "deploy");
            for (String key : keys.subList(1, keys.size() - 1)) {
                deploy = Tree.child(deploy, key);
            }
            Optional<String> flat = Tree.text(service, keys.get(0));
            Optional<String> deep = Tree.text(deploy, keys.get(keys.size() - 1));
            if (flat.isPresent() && deep.isPresent() && !same(flat.get(), deep.get())) {
                problems.error(
                        service.entry(keys.get(0)).orElseThrow().key().span(),
                        path,
                        "`" + keys.get(0) + "` and `deploy." + String.join(".", keys.subList(1, keys.size()))
                                + "` say different things; write one of them");
            }
        }
    }

    private static boolean same(String a, String b) {
        return a.equals(b) || GoText.decimal(a).equals(GoText.decimal(b));
    }

    private void replicas(YamlMapping service, String path) {
        boolean several = Tree.text(service, "scale")
                .or(() -> Tree.text(Tree.child(service, "deploy"), "replicas"))
                .filter(count -> count.length() > 1 || count.compareTo("1") > 0)
                .isPresent();
        service.entry("container_name")
                .filter(name -> several)
                .ifPresent(name -> problems.error(
                        name.key().span(),
                        path,
                        "`container_name` allows for one container, but several are asked for"));
    }

    private void mounts(YamlMapping service, String path) {
        int index = 0;
        for (YamlNode item : Tree.items(service, "volumes")) {
            var mount = (YamlMapping) item;
            String here = path + ".volumes[" + index++ + "]";
            boolean bind = Tree.text(mount, "type").filter("bind"::equals).isPresent();
            if (bind && Tree.text(mount, "source").orElse("").isEmpty()) {
                problems.error(mount.span(), here, "a mount of type `bind` needs a `source`");
            }
            String target = Tree.text(mount, "target").orElse("");
            Tree.items(service, "tmpfs").stream()
                    .map(tmpfs -> (YamlScalar) tmpfs)
                    .filter(tmpfs -> tmpfs.text().split(":", 2)[0].equals(target))
                    .forEach(tmpfs ->
                            problems.error(tmpfs.span(), here, "`" + target + "` is mounted as `tmpfs` already"));
        }
    }

    private void scratchFolders(YamlMapping service, String path) {
        Set<String> seen = new HashSet<>();
        for (YamlNode item : Tree.items(service, "tmpfs")) {
            String target = ((YamlScalar) item).text().split(":", 2)[0];
            if (!seen.add(target)) {
                problems.error(item.span(), path + ".tmpfs", "`" + target + "` is mounted twice");
            }
        }
    }

    private void devices(YamlMapping service, String path) {
        YamlMapping resources = Tree.child(Tree.child(service, "deploy"), "resources");
        devices(Tree.items(Tree.child(resources, "reservations"), "devices"), path + ".deploy.resources.reservations");
        devices(Tree.items(service, "gpus"), path + ".gpus");
    }

    private void devices(List<YamlNode> requests, String path) {
        for (YamlNode request : requests) {
            var device = (YamlMapping) request;
            if (device.get("count").isPresent() && device.get("device_ids").isPresent()) {
                problems.error(device.span(), path, "`count` and `device_ids` exclude each other");
            }
        }
    }

    private void watch(YamlMapping service, String path) {
        for (YamlNode item : Tree.items(Tree.child(service, "develop"), "watch")) {
            var rule = (YamlMapping) item;
            String action = Tree.text(rule, "action").orElse("");
            if (action.startsWith("sync") && Tree.text(rule, "target").isEmpty()) {
                problems.error(rule.span(), path + ".develop.watch", "the action `" + action + "` needs a `target`");
            }
        }
    }
}
