package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services that can change the files of their image. */
public final class ComposeReadOnlyRootfs implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-read-only-rootfs",
                        Severity.OFF,
                        Family.USER,
                        "A service whose root file system can be written")
                .because("An intruder who can't write can't leave a program behind, and data that the service writes to"
                        + " the wrong place shows at once instead of being lost with the container. Set"
                        + " `read_only: true` and mount `tmpfs` where the service keeps scratch files.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            read_only: true
                            tmpfs: [/var/cache/nginx, /run]
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .filter(Service::complete)
                .filter(service -> !service.section().has("read_only")
                        || service.section().flag("read_only").filter(on -> !on).isPresent())
                .map(ComposeReadOnlyRootfs::finding));
    }

    private static Finding finding(Service service) {
        return Finding.at(
                service.entry("read_only").map(entry -> entry.span()).orElse(service.span()),
                "`" + service.name() + "` can change the files of its image; set `read_only: true`, with `tmpfs` for"
                        + " scratch files");
    }
}
