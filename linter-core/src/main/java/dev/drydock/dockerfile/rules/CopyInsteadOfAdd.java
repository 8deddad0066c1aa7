package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.SourceKind;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.Set;
import java.util.stream.Stream;

/** Flags {@code ADD} of plain local files, where {@code COPY} says exactly what happens. */
public final class CopyInsteadOfAdd implements Rule<DockerfileModel> {
    private static final Set<String> COMMON_FLAGS = Set.of("chown", "chmod", "link", "exclude");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "copy-instead-of-add", Severity.ERROR, Family.LAYERS, "`ADD` of a plain local file or folder")
                .because(
                        "`ADD` may also download or unpack, so a reader can't tell what reaches the image. `COPY` only copies.")
                .example("FROM alpine:3.20\nADD app.jar /srv/\n", "FROM alpine:3.20\nCOPY app.jar /srv/\n")
                .standsFor(Peer.HADOLINT, "DL3020")
                .standsFor(Peer.SONAR, "S7029")
                .standsFor(Peer.TRIVY, "DS-0005")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_4")
                .standsFor(Peer.KICS, "9513a694")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Add.class)
                        .filter(add -> copyWouldDo(stage, add))
                        .map(add -> Finding.at(add.keyword(), "`ADD` only copies local files here; use `COPY`")
                                .fix(Fix.safe("Replace `ADD` with `COPY`", new TextEdit(add.keyword(), "COPY")))));
    }

    private static boolean copyWouldDo(Stage stage, Add add) {
        boolean plainFlags = add.flags().stream().allMatch(flag -> COMMON_FLAGS.contains(flag.name()));
        return plainFlags
                && add.heredocs().isEmpty()
                && add.sources().stream().allMatch(source -> SourceKind.of(stage.expand(source)) == SourceKind.LOCAL);
    }
}
