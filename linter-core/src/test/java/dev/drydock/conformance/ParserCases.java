package dev.drydock.conformance;

import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Dockerfile;
import dev.drydock.dockerfile.syntax.DockerfileParser;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.Expose;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.dockerfile.syntax.Heredoc;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.dockerfile.syntax.Piece;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Shell;
import dev.drydock.dockerfile.syntax.SyntaxImage;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Volume;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Compares our parser with the cases that came from BuildKit's parser tests. */
final class ParserCases {
    private ParserCases() {}

    /** Whether a case is met. */
    static boolean met(JsonNode item) {
        Dockerfile parsed = DockerfileParser.parse(
                SourceText.of("Dockerfile", item.get("dockerfile").asString()));
        if (!parsed.print().equals(parsed.source().content())) {
            return false;
        }
        if (item.get("rule").asString().equals("syntax-directive")) {
            return syntax(item.get("syntax"), parsed);
        }
        if (item.get("expect").asString().equals("catch")) {
            return !parsed.problems().isEmpty();
        }
        // BuildKit's parser leaves unknown keywords to a later pass; ours reports them at once.
        return parsed.problems().stream()
                        .allMatch(problem -> problem.message().contains("is no instruction of a Dockerfile"))
                && sameInstructions(item, parsed)
                && sameHeredocs(item, parsed)
                && sameLines(item, parsed);
    }

    private static boolean syntax(JsonNode expected, Dockerfile parsed) {
        Optional<SyntaxImage> image = parsed.syntaxImage();
        if (!expected.get("found").asBoolean()) {
            return image.isEmpty();
        }
        JsonNode line = expected.get("line");
        return image.isPresent()
                && image.get().image().equals(expected.get("image").asString())
                && (line.isNull()
                        || line.asInt()
                                == parsed.source().lineOf(image.get().span().start()));
    }

    private static boolean sameInstructions(JsonNode item, Dockerfile parsed) {
        JsonNode expected = item.get("instructions");
        if (expected == null) {
            return true;
        }
        return expected.size() == parsed.instructions().size()
                && range(expected.size())
                        .allMatch(
                                i -> same(expected.get(i), parsed.instructions().get(i)));
    }

    private static boolean same(JsonNode expected, Instruction actual) {
        List<String> flags = actual.flags().stream()
                .map(flag -> parsedText(flag.span(), actual))
                .toList();
        return expected.get("keyword").asString().equalsIgnoreCase(actual.name())
                && strings(expected.get("flags")).equals(flags)
                && strings(expected.get("args")).equals(arguments(actual));
    }

    private static String parsedText(Span span, Instruction actual) {
        var line = actual.statement().line();
        for (int start = 0; start < line.length(); start++) {
            if (line.toSource(start) == span.start()) {
                int end = start;
                while (end < line.length() && line.toSource(end) < span.end()) {
                    end++;
                }
                return line.text().substring(start, end);
            }
        }
        return "";
    }

    private static List<String> arguments(Instruction actual) {
        if (actual instanceof From from) {
            return texts(from.words());
        } else if (actual instanceof Run run) {
            return command(run.command());
        } else if (actual instanceof Cmd cmd) {
            return command(cmd.command());
        } else if (actual instanceof Entrypoint entrypoint) {
            return command(entrypoint.command());
        } else if (actual instanceof Shell shell) {
            return command(shell.command());
        } else if (actual instanceof Copy || actual instanceof Add) {
            var transfer = (Transfer) actual;
            return texts(Stream.concat(transfer.sources().stream(), Stream.of(transfer.target()))
                    .toList());
        } else if (actual instanceof Env env) {
            return pairs(env.pairs());
        } else if (actual instanceof Label label) {
            return pairs(label.pairs());
        } else if (actual instanceof Arg arg) {
            return arg.declarations().stream()
                    .map(pair ->
                            pair.name() + (pair.separator() == KeyValue.Separator.EQUALS ? "=" : "") + pair.value())
                    .toList();
        } else if (actual instanceof Expose expose) {
            return texts(expose.ports());
        } else if (actual instanceof Volume volume) {
            return texts(volume.paths());
        } else if (actual instanceof Healthcheck healthcheck) {
            return Stream.concat(
                            Stream.of(healthcheck.type().text()),
                            command(healthcheck.command()).stream().filter(text -> !text.isEmpty()))
                    .toList();
        }
        return List.of(actual.statement().arguments().text());
    }

    private static List<String> pairs(List<KeyValue> pairs) {
        var flat = new ArrayList<String>();
        for (KeyValue pair : pairs) {
            flat.add(pair.name().text());
            flat.add(pair.value().text());
            flat.add(pair.separator() == KeyValue.Separator.EQUALS ? "=" : "");
        }
        return flat;
    }

    private static List<String> command(CommandLine command) {
        return command instanceof CommandLine.ExecForm exec
                ? texts(exec.arguments())
                : List.of(((CommandLine.ShellForm) command).script().text());
    }

    private static boolean sameHeredocs(JsonNode item, Dockerfile parsed) {
        JsonNode expected = item.get("heredocs");
        if (expected == null) {
            return true;
        }
        int first = expected.get("first_instruction").asInt();
        JsonNode each = expected.get("per_instruction");
        return range(each.size()).allMatch(i -> {
            List<Heredoc> actual = parsed.instructions().get(first + i).heredocs();
            return each.get(i).size() == actual.size()
                    && range(actual.size()).allMatch(h -> same(each.get(i).get(h), actual.get(h), parsed));
        });
    }

    private static boolean same(JsonNode expected, Heredoc actual, Dockerfile parsed) {
        return expected.get("name").asString().equals(actual.name())
                && expected.get("content").asString().equals(parsed.source().slice(actual.body()))
                && expected.get("expand").asBoolean() == actual.expands()
                && expected.get("chomp").asBoolean() == actual.stripsTabs()
                && expected.get("fd").asInt() == actual.descriptor();
    }

    private static boolean sameLines(JsonNode item, Dockerfile parsed) {
        JsonNode expected = item.get("line_ranges");
        if (expected == null) {
            return true;
        }
        List<Piece> pieces = parsed.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.INSTRUCTION)
                .toList();
        return expected.size() == pieces.size()
                && range(pieces.size())
                        .allMatch(i -> expected.get(i).get(0).asInt()
                                        == parsed.source()
                                                .lineOf(pieces.get(i).span().start())
                                && expected.get(i).get(1).asInt()
                                        == parsed.source()
                                                .lineOf(pieces.get(i).span().end() - 1));
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static Stream<Integer> range(int size) {
        return IntStream.range(0, size).boxed();
    }
}
