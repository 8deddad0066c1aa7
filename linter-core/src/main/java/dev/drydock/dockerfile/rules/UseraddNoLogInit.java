package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Options;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code useradd} of an account with a large number that is entered in the login logs. */
public final class UseraddNoLogInit implements ScriptRule {
    /** From so many digits on the logs appear to have tens of megabytes. */
    private static final int MANY_DIGITS = 6;

    private static final String[] VALUED = """
            -b --base-dir -c --comment -d --home-dir -e --expiredate -f --inactive -g --gid -G --groups -k --skel -K --key
            -p --password -P --prefix -R --root -s --shell -u --uid -Z --selinux-user
            """.strip().split("\\s+", -1);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "useradd-no-log-init",
                        Severity.WARNING,
                        Family.USER,
                        "`useradd` of a large number without `-l`")
                .because(
                        "`useradd` makes room in `/var/log/lastlog` and `faillog` for every number up to the new one. The"
                                + " files are sparse, but some storage drivers write the hole out, and the image grows by gigabytes."
                                + " `-l` leaves the logs alone.")
                .example(
                        "FROM debian:13\nRUN useradd -u 1000000 app\n",
                        "FROM debian:13\nRUN useradd -l -u 1000000 app\n")
                .standsFor(Peer.HADOLINT, "DL3046")
                .canFix();
    }

    @Override
    public Set<String> programs() {
        return Set.of("useradd");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(programs()).flatMap(command -> finding(place, command).stream());
    }

    private static Optional<Finding> finding(PlacedScript place, Command useradd) {
        Options options = useradd.options(VALUED);
        boolean large =
                options.value("-u", "--uid").filter(UseraddNoLogInit::isLarge).isPresent();
        if (!large || options.has("-l", "--no-log-init") || options.uncertain()) {
            return Optional.empty();
        }
        var name = useradd.words().get(0).span();
        var finding = Finding.at(name, "`useradd` with so large a number fills the login logs; add `-l`");
        return Optional.of(PackageFixes.insert(place, finding, name.end(), " -l"));
    }

    private static boolean isLarge(String uid) {
        return uid.length() >= MANY_DIGITS
                && uid.charAt(0) != '0'
                && uid.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
