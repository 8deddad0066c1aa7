package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.JavaScriptCall;
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

/** Flags {@code npm install} of packages in whatever version is the newest. */
public final class PinNpmPackages implements ScriptRule {
    /** A Git repository, also in npm's short form {@code user/project}. */
    private static final String GIT = "(?:(?:git(?:\\+[a-z]+)?|github|gitlab|bitbucket|gist|ssh):|git@"
            + "|https?://[^#]*\\.git(?=#|$)|[^@:/.~][^@:/#]*/[^@:/#]+(?=#|$))";

    private static final Pattern REPOSITORY = Pattern.compile(GIT);

    /** An archive, a revision of a repository, a version, an address or a path. */
    private static final PinnedNames NAMES = new PinnedNames(
            Pattern.compile("[^#]*\\.(?:tgz|tar|tar\\.gz)|" + GIT + ".*#.+" + "|(?!" + GIT
                    + ")(?:.+@(?!latest$).+|[.~].*|(?:file|https?):.*|[^@:][^:]*/.*|/.*)"),
            PinNpmPackages::pin);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "pin-npm-packages",
                        Severity.WARNING,
                        Family.LANGUAGE_PACKAGES,
                        "`npm install` of a package without a version")
                .because(
                        "Two builds of the same Dockerfile install different versions, and whatever was published last "
                                + "runs in yours. Give the version, or list the package in `package.json` and install with "
                                + "the lock file. `yarn add`, `pnpm add` and `bun add` are no different.")
                .example(
                        "FROM node:22-slim\nRUN npm install -g serve\n",
                        "FROM node:22-slim\nRUN npm install -g serve@14.2.4\n")
                .standsFor(Peer.HADOLINT, "DL3016")
                .standsFor(Peer.KICS, "e36d8880");
    }

    @Override
    public Set<String> programs() {
        return JavaScriptCall.PROGRAMS;
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return JavaScriptCall.in(place)
                .filter(call -> !call.options().uncertain())
                .flatMap(call -> NAMES.unpinned(place.stage(), call.packages()).stream());
    }

    private static String pin(String name) {
        return REPOSITORY.matcher(name).lookingAt() ? name + "#REVISION" : name.replace("@latest", "") + "@VERSION";
    }
}
