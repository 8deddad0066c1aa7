package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.PipCall;
import dev.drydock.dockerfile.command.ScriptVariables;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags {@code pip install} of packages in whatever version is the newest. */
public final class PinPipPackages implements ScriptRule {
    /** A version as in PEP 440, an address as in PEP 508, a path, a file; of a repository the revision. */
    private static final PinnedNames NAMES = new PinnedNames(
            Pattern.compile(
                    "(?!(?:git|hg|svn|bzr)\\+(?!file:))(?:.*[=<>~!/].*|.*@(?!latest$).*|\\..*|.*\\.(?:whl|zip|tgz|tar\\..*))"
                            + "|(?:git|hg|svn|bzr)\\+[^/#]*+//[^/#]*+/[^#]*@[^/#]+.*"),
            PinPipPackages::pin);

    /** Options that name a file with the versions, or leave only those that are at hand. */
    private static final String[] VERSIONS_ELSEWHERE = {
        "-r",
        "--requirement",
        "--requirements",
        "-c",
        "--constraint",
        "--constraints",
        "--override",
        "--overrides",
        "--no-index"
    };

    private static final String[] VARIABLES_WITH_VERSIONS = {
        "PIP_REQUIREMENT", "PIP_CONSTRAINT", "PIP_NO_INDEX", "UV_CONSTRAINT", "UV_OVERRIDE"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-pip-packages",
                        Severity.WARNING,
                        Family.LANGUAGE_PACKAGES,
                        "`pip install` of a package without a version")
                .because(
                        "Two builds of the same Dockerfile install different versions, and one day the newest does not "
                                + "fit the code. Give the version, or install from a requirements file that does; a "
                                + "constraints file fixes what the packages themselves need, too.")
                .example(
                        "FROM python:3.13-slim\nRUN pip install --no-cache-dir flask\n",
                        "FROM python:3.13-slim\nRUN pip install --no-cache-dir flask==3.1.1\n")
                .standsFor(Peer.HADOLINT, "DL3013")
                .standsFor(Peer.KICS, "02d9c71f");
    }

    @Override
    public Set<String> programs() {
        return PipCall.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        var variables = ScriptVariables.of(place);
        return PipCall.in(place)
                .filter(call -> call.isInstall()
                        && !call.options().uncertain()
                        && !call.options().has(VERSIONS_ELSEWHERE)
                        && !variables.mayHave(call.command(), VARIABLES_WITH_VERSIONS))
                .flatMap(call -> NAMES.unpinned(place.stage(), call.packages()).stream());
    }

    private static String pin(String name) {
        int end = name.indexOf('#') < 0 ? name.length() : name.indexOf('#');
        return name.contains("+")
                ? name.substring(0, end) + "@REVISION" + name.substring(end)
                : name.replace("@latest", "") + "==VERSION";
    }
}
