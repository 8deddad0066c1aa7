package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags package managers that are told to take packages without a valid signature. */
public final class SignedPackagesOnly implements ScriptRule {
    /** By program, the options that switch the check off. */
    private static final Map<String, List<String>> OPTIONS = Map.ofEntries(
            Map.entry("apt-get", List.of("--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories")),
            Map.entry("apt", List.of("--allow-unauthenticated", "--force-yes", "--allow-insecure-repositories")),
            Map.entry("aptitude", List.of("--allow-untrusted")),
            Map.entry("apk", List.of("--allow-untrusted")),
            Map.entry("yum", List.of("--nogpgcheck", "--no-gpgchecks")),
            Map.entry("dnf", List.of("--nogpgcheck", "--no-gpgchecks")),
            Map.entry("dnf5", List.of("--nogpgcheck", "--no-gpgchecks")),
            Map.entry("microdnf", List.of("--nogpgcheck", "--no-gpgchecks")),
            Map.entry("tdnf", List.of("--nogpgcheck")),
            Map.entry("zypper", List.of("--no-gpg-checks", "--no-gpgcheck", "--allow-unsigned-rpm")),
            Map.entry("rpm", List.of("--nosignature", "--nodigest", "--nofiledigest", "--noverify")));

    /** Settings with the same effect, as values of options. */
    private static final Pattern SETTING = Pattern.compile(
            "(?:--setopt=|--option=|-o)?(?:(APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories)=\\W?(1|true|yes)\\W?"
                    + "|(\\S+\\.)?(repo_)?(pkg_)?gpgcheck=(0|false|no))",
            Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "signed-packages-only",
                        Severity.ERROR,
                        Family.SYSTEM_PACKAGES,
                        "Packages that need no valid signature")
                .because("The signature is all that tells a package of the distribution from one that someone on "
                        + "the way put in its place. Import the key of the repository instead, as with `signed-by=` "
                        + "for apt, `rpm --import`, or a file in `/etc/apk/keys`.")
                .example(
                        "FROM fedora:42\nRUN dnf install -y --nogpgcheck tool && dnf clean all\n",
                        "FROM fedora:42\nRUN rpm --import https://repo.example.com/key.asc && dnf install -y tool && dnf clean all\n")
                .standsFor(
                        Peer.CHECKOV,
                        "CKV2_DOCKER_7",
                        "CKV2_DOCKER_8",
                        "CKV2_DOCKER_9",
                        "CKV2_DOCKER_10",
                        "CKV2_DOCKER_11");
    }

    @Override
    public Set<String> programs() {
        return OPTIONS.keySet();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.runs(OPTIONS.keySet())
                .flatMap(SignedPackagesOnly::unsafeWords)
                .map(word -> Finding.at(
                        word.span(),
                        "`" + word.text() + "` accepts packages from anyone; import the key of the repository"));
    }

    private static Stream<Word> unsafeWords(Command command) {
        List<String> options = command.program().map(OPTIONS::get).orElse(List.of());
        return command.arguments().stream().filter(word -> options.contains(word.text()) || isSetting(word.text()));
    }

    private static boolean isSetting(String text) {
        return text.indexOf('=') >= 0 && SETTING.matcher(text).matches();
    }
}
