package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Workdir;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.util.Set;
import java.util.stream.Stream;

/** Flags WORKDIR in a folder that belongs to the operating system. */
public final class NoSystemWorkdir implements Rule<DockerfileModel> {
    /** Folders in which nothing of an application has a place. */
    private static final Set<String> TREES = Set.of(
            "/bin", "/boot", "/dev", "/lib", "/lib32", "/lib64", "/proc", "/sbin", "/sys", "/usr/bin", "/usr/sbin");

    /** Folders in which applications have folders of their own. */
    private static final Set<String> FOLDERS = Set.of("/etc", "/usr", "/usr/lib", "/var");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-system-workdir",
                        Severity.WARNING,
                        Family.COPY,
                        "`WORKDIR` in a folder of the operating system")
                .because(
                        "Files that steps and the program write there mix with those of the system: they may replace them,"
                                + " and in `/proc` and `/sys` they are gone at run time. Give the application a folder of its own.")
                .example("FROM alpine:3.22\nWORKDIR /usr/bin\n", "FROM alpine:3.22\nWORKDIR /app\n")
                .standsFor(Peer.TRIVY, "DS-0030");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Workdir.class)
                        .map(Workdir::path)
                        .filter(path -> stage.expand(path)
                                .filter(NoSystemWorkdir::isOfTheSystem)
                                .isPresent()))
                .map(path -> Finding.at(
                        path.span(),
                        "`%s` belongs to the operating system; use a folder of the application, such as `/app`"
                                .formatted(path)));
    }

    private static boolean isOfTheSystem(String text) {
        String path = text.startsWith("/")
                ? "/" + Paths.resolve("", text.substring(1)).orElse("")
                : "";
        return FOLDERS.contains(path) || TREES.stream().anyMatch(tree -> Paths.within(tree, path));
    }
}
