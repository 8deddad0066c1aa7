package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.SourceKind;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags downloads by {@code ADD} whose content nothing checks. */
public final class RemoteAddChecksum implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "remote-add-checksum", Severity.WARNING, Family.LAYERS, "`ADD` of a URL without `--checksum`")
                .because(
                        "Whoever can change the file on the server decides what is in the image, and nobody notices when it"
                                + " changes. With `--checksum=sha256:...` the build stops instead; one `ADD` takes one URL then.")
                .example("""
                        FROM alpine:3.22
                        ADD https://example.com/tool-1.4 /usr/local/bin/tool
                        """, """
                        FROM alpine:3.22
                        ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d \\
                            https://example.com/tool-1.4 /usr/local/bin/tool
                        """);
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Add.class)
                        .filter(add -> add.flag("checksum").isEmpty())
                        .flatMap(add -> add.paths().stream()
                                .filter(source -> SourceKind.of(stage.expand(source)) == SourceKind.REMOTE)
                                .limit(1))
                        .map(source -> Finding.at(
                                source.span(),
                                "nothing checks what `ADD` downloads here; add `--checksum=sha256:...` to it")));
    }
}
