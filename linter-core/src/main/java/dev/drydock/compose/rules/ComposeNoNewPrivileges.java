package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.service.SecurityOption;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags services whose processes may gain rights that they did not start with. */
public final class ComposeNoNewPrivileges implements Rule<ComposeFile> {
    private static final String NAME = "no-new-privileges";
    private static final String WANTED = NAME + ":true";
    private static final String TITLE = "Add `" + WANTED + "`";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-new-privileges",
                        Severity.OFF,
                        Family.USER,
                        "A service without `no-new-privileges:true` in `security_opt`")
                .because(
                        "Programs with the setuid bit, such as `su` and `sudo`, make root of a user who found a way into"
                                + " the container. With `no-new-privileges` the kernel ignores that bit. Hardly a service needs"
                                + " it once it has started.")
                .example("""
                        services:
                          api:
                            image: ghcr.io/acme/api:2.1
                        """, """
                        services:
                          api:
                            image: ghcr.io/acme/api:2.1
                            security_opt:
                              - no-new-privileges:true
                        """)
                .standsFor(Peer.KICS, "27fcc7d6", "610e266e")
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(
                file.services().stream().filter(Service::complete).flatMap(service -> check(file, service)));
    }

    private static Stream<Finding> check(ComposeFile file, Service service) {
        Optional<SecurityOption> set = SecurityOption.of(service)
                .filter(option -> option.name().equals(NAME))
                .reduce((first, last) -> last);
        if (set.isPresent()) {
            return set.filter(option -> option.value().equals("false")).map(ComposeNoNewPrivileges::turnedOff).stream();
        }
        boolean known = service.section().texts("security_opt").stream().allMatch(Text::isKnown);
        return known ? Stream.of(missing(file, service)) : Stream.empty();
    }

    private static Finding turnedOff(SecurityOption option) {
        Text text = option.text();
        Finding finding = Finding.at(
                text.span(),
                "`" + text.shown() + "` lets programs gain rights in the container; write `" + WANTED + "`");
        boolean plain = text.scalar().isVerbatim() && !text.scalar().text().contains("$");
        return plain
                ? finding.fix(Fix.safe("Replace it with `" + WANTED + "`", new TextEdit(text.innerSpan(), WANTED)))
                : finding;
    }

    private static Finding missing(ComposeFile file, Service service) {
        Finding finding = Finding.at(
                service.span(),
                "Programs in `" + service.name() + "` may gain rights; add `" + WANTED + "` to `security_opt`");
        return new BlockEdits(file.source())
                .addToList(service.key(), service.written(), "security_opt", WANTED)
                .map(edit -> finding.fix(Fix.safe(TITLE, edit)))
                .orElse(finding);
    }
}
