package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services that are started as root whatever their image says. */
public final class ComposeNonRootUser implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("compose-non-root-user", Severity.WARNING, Family.USER, "A service with `user: root`")
                .because(
                        "`user` undoes the `USER` of the image, so that a hole in the service is one in the container's"
                                + " root. If files are owned by the wrong account, let the image or an init container mend"
                                + " that, and leave `user` out or name an account without rights.")
                .example("""
                        services:
                          jenkins:
                            image: jenkins/jenkins:2.492-jdk21
                            user: root
                        """, """
                        services:
                          jenkins:
                            image: jenkins/jenkins:2.492-jdk21
                            user: "1000"
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .flatMap(service -> service.section().text("user").stream()
                        .filter(user -> isRoot(user.cut(':').get(0)))
                        .map(user -> finding(service, user))));
    }

    private static boolean isRoot(Text account) {
        String name = account.shown().strip();
        return name.equals("root")
                || name.equalsIgnoreCase("ContainerAdministrator")
                || !name.isEmpty() && name.chars().allMatch(c -> c == '0');
    }

    private static Finding finding(Service service, Text user) {
        String written = user.isKnown() ? user.shown() : user.cut(':').get(0).shown();
        return Finding.at(
                user.span(),
                "`user: " + written + "` makes `" + service.name() + "` run as root; leave it out, or name an account"
                        + " without rights");
    }
}
