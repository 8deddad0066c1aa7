package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import dev.drydock.text.TextEdit;
import java.util.stream.Stream;

/** Flags several sources for a target that need not be a folder. */
public final class CopyManyNeedsFolder implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "copy-many-needs-folder",
                        Severity.ERROR,
                        Family.COPY,
                        "Several files copied to a path without a slash at its end")
                .because(
                        "Without the slash the target is a folder only if it happens to exist; else it becomes a file, and each"
                                + " source takes the place of the one before, or the builder stops. End the path with a slash.")
                .example(
                        "FROM alpine:3.22\nCOPY app.jar app.conf /srv\n",
                        "FROM alpine:3.22\nCOPY app.jar app.conf /srv/\n")
                .standsFor(Peer.HADOLINT, "DL3021")
                .standsFor(Peer.TRIVY, "DS-0011")
                .standsFor(Peer.KICS, "6db6e0c2")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Transfer.class)
                        .filter(transfer -> transfer.sources().size() > 1 && !endsAsFolder(stage, transfer.target()))
                        .map(transfer -> finding(transfer.target())));
    }

    private static boolean endsAsFolder(Stage stage, Word target) {
        String path = stage.expand(target).orElse(target.text().substring(0, end(target)));
        String name = Paths.name(path);
        boolean unknown = name.contains("$") || name.contains("}");
        return unknown || name.isEmpty() || name.endsWith("\\") || path.equals(".");
    }

    private static Finding finding(Word target) {
        int end = end(target);
        return Finding.at(
                        target.span(),
                        "`%s` takes several sources, so it must be a folder; end it with a slash".formatted(target))
                .fix(Fix.safe(
                        "End the path with a slash",
                        TextEdit.insert(target.span(end, end).start(), "/")));
    }

    /** Where the path ends within the word: before the quote that closes it. */
    private static int end(Word target) {
        String text = target.text();
        boolean quoted = text.endsWith("\"") || text.endsWith("'");
        return text.length() - (quoted ? 1 : 0);
    }
}
