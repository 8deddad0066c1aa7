package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Comment;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags comments above ARG and FROM that do not begin with the name that they describe. */
public final class DefinitionDescription implements Rule<DockerfileModel> {
    /** Comments that are for tools. */
    private static final Pattern PRAGMA = Pattern.compile("(?:check|drydock|hadolint)\\b.*=.*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "definition-description",
                        Severity.OFF,
                        Family.METADATA,
                        "A comment above `ARG` or `FROM` that does not begin with its name")
                .because(
                        "`docker build --call=outline` shows the comment above an argument or a stage as its description, if"
                                + " the comment begins with the name. A comment on something else has a blank line after it.")
                .example(
                        "FROM alpine:3.20\n# which release\nARG VERSION\n",
                        "FROM alpine:3.20\n# which release\n\nARG VERSION\n")
                .standsFor(Peer.BUILDKIT, "InvalidDefinitionDescription")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        SourceText source = file.source();
        Map<Integer, String> comments = file.syntax().comments().stream()
                .collect(
                        Collectors.toMap(comment -> source.lineOf(comment.span().start()), Comment::text));
        return file.syntax().instructions().stream()
                .filter(instruction -> !names(instruction).isEmpty())
                .flatMap(instruction -> check(source, comments, instruction).stream());
    }

    private static List<String> names(Instruction instruction) {
        if (instruction instanceof Arg arg) {
            return arg.declarations().stream().map(pair -> pair.name().text()).toList();
        }
        return instruction instanceof From from
                ? from.alias().map(alias -> List.of(alias.text())).orElse(List.of())
                : List.of();
    }

    private static Optional<Finding> check(SourceText source, Map<Integer, String> comments, Instruction instruction) {
        int line = source.lineOf(instruction.span().start());
        List<String> above = IntStream.iterate(line - 1, at -> at - 1)
                .mapToObj(at -> comments.getOrDefault(at, ""))
                .takeWhile(text -> !text.isEmpty()) // an empty comment sets apart like an empty line
                .filter(text -> !PRAGMA.matcher(text).matches())
                .toList();
        List<String> names = names(instruction);
        boolean described = above.stream()
                .anyMatch(text -> names.stream().anyMatch(name -> text.equals(name) || text.startsWith(name + " ")));
        return above.isEmpty() || described
                ? Optional.empty()
                : Optional.of(Finding.at(
                                instruction.keyword(),
                                "the comment above does not describe `" + names.get(0) + "`; begin it with `"
                                        + names.get(0) + "`, or leave a blank line after it")
                        .fix(Fix.safe(
                                "Set the comment apart",
                                TextEdit.insert(source.line(line).start(), source.lineBreak()))));
    }
}
