package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.SyntaxImage;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Flags syntax that the version in the {@code # syntax} line does not have. Without such a line the builder takes the
 * version that it brings along, which has all that is stable by now; then only what is in no stable version is flagged.
 */
public final class SyntaxDirectiveNewEnough implements Rule<DockerfileModel> {
    private static final String LABS = "# syntax=docker/dockerfile:1-labs";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "syntax-directive-new-enough",
                        Severity.INFO,
                        Family.PLATFORM,
                        "Syntax that the `# syntax` version does not have")
                .because(
                        "The `# syntax` line chooses the version of the Dockerfile syntax, however new the builder is. A version"
                                + " that does not have what the file makes use of stops at it, or takes it for something else."
                                + " Name one that has it; `docker/dockerfile:1` is always the newest stable one.")
                .example("""
                        # syntax=docker/dockerfile:1.4
                        FROM node:22-alpine
                        COPY --parents packages/*/package.json /app/
                        """, """
                        # syntax=docker/dockerfile:1.20
                        FROM node:22-alpine
                        COPY --parents packages/*/package.json /app/
                        """)
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        Optional<SyntaxImage> directive = file.syntax().syntaxImage();
        return directive.isPresent()
                ? directive.flatMap(syntax -> tooOld(file, syntax)).stream()
                : missing(file).stream();
    }

    private static Optional<Finding> tooOld(DockerfileModel file, SyntaxImage syntax) {
        return ImageReference.parse(syntax.image())
                .flatMap(image -> SyntaxVersion.of(image).flatMap(version -> tooOld(file, syntax, image, version)));
    }

    private static Optional<Finding> tooOld(
            DockerfileModel file, SyntaxImage syntax, ImageReference image, SyntaxVersion version) {
        SyntaxVersion needed = version;
        Optional<SyntaxFeature> newest = Optional.empty();
        for (SyntaxFeature feature : SyntaxFeature.usedIn(file).toList()) {
            SyntaxVersion raised = needed.raisedTo(feature);
            if (!raised.equals(needed)) {
                needed = raised;
                newest = Optional.of(feature);
            }
        }
        String tag = needed.tag();
        return newest.map(lacking -> finding(file.source(), syntax, image, lacking, tag));
    }

    private static Finding finding(
            SourceText source, SyntaxImage syntax, ImageReference image, SyntaxFeature feature, String tag) {
        int start = syntax.span().start() + source.slice(syntax.span()).indexOf(syntax.image());
        var place = new Span(start, start + syntax.image().length());
        var finding = Finding.at(
                place, "`%s` does not have %s; name the tag `%s`".formatted(syntax.image(), feature.name(), tag));
        var edit = new TextEdit(image.tagSpan().shift(start), (image.tag().isEmpty() ? ":" : "") + tag);
        return image.digest().isEmpty() ? finding.fix(Fix.safe("Name the tag `" + tag + "`", edit)) : finding;
    }

    private static Optional<Finding> missing(DockerfileModel file) {
        SourceText source = file.source();
        return SyntaxFeature.options(file)
                .filter(option -> option.feature().isOnlyInLabs())
                .findFirst()
                .map(option -> Finding.at(
                                option.flag().span(),
                                "only the labs channel has %s; begin the file with `%s`"
                                        .formatted(option.feature().name(), LABS))
                        .fix(Fix.safe("Add `" + LABS + "`", TextEdit.insert(top(source), LABS + source.lineBreak()))));
    }

    /** Where a first directive goes: behind the byte order mark and the line for the shell that scripts begin with. */
    private static int top(SourceText source) {
        String text = source.content();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        return text.startsWith("#!", start) ? text.indexOf('\n') + 1 : start;
    }
}
