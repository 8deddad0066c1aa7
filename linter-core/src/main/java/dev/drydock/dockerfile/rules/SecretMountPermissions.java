package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags secret and ssh mounts that every user in the build container may open. */
public final class SecretMountPermissions implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "secret-mount-permissions",
                        Severity.WARNING,
                        Family.SECRETS,
                        "A secret or ssh mount that everyone in the container may open")
                .because("Any process of the build step, whatever its user, can use the credential: the scripts of the "
                        + "packages that it installs, for one. Leave `mode` out, as the default is the owner "
                        + "alone, and name the owner with `uid`.")
                .example("""
                        FROM node:22-alpine
                        RUN --mount=type=secret,id=npm,mode=0444,target=/app/.npmrc npm ci
                        """, """
                        FROM node:22-alpine
                        RUN --mount=type=secret,id=npm,uid=1000,target=/app/.npmrc npm ci
                        """)
                .standsFor(Peer.SONAR, "S6469");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Run.class)
                        .flatMap(run -> Mount.of(run).stream())
                        .filter(mount ->
                                mount.type().equals("secret") || mount.type().equals("ssh"))
                        .flatMap(mount -> mount.option("mode").stream()
                                .filter(mode -> isOpenToAll(stage, mode))
                                .map(mode -> finding(mount, mode))));
    }

    /** Whether the last digit of an octal mode gives any right. */
    private static boolean isOpenToAll(Stage stage, Word mode) {
        return stage.expand(mode)
                .filter(text -> text.matches("[0-7]{0,5}[1-7]"))
                .isPresent();
    }

    private static Finding finding(Mount mount, Word mode) {
        String what = mount.type().equals("ssh") ? "ssh agent" : "secret";
        return Finding.at(
                mode.span(),
                "`mode=" + mode + "` opens the " + what
                        + " to every user in the container; leave it out and set `uid`");
    }
}
