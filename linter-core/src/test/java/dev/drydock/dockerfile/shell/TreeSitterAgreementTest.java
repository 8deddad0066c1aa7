package dev.drydock.dockerfile.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.CommandLine;
import dev.drydock.dockerfile.syntax.DockerfileParser;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.dockerfile.syntax.Heredoc;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterBash;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads scripts with our reader and with tree-sitter's grammar for bash, which no one here wrote, and compares which
 * commands with which words they find, which of them are piped, and by what they are joined.
 */
class TreeSitterAgreementTest {
    /** Scripts of the kinds that Dockerfiles hold; the real ones come from folders that not every checkout has. */
    static Stream<String> scripts() {
        return Stream.of(
                "apt-get update && apt-get install -y --no-install-recommends curl=8.* ca-certificates && rm -rf /var/lib/apt/lists/*",
                "set -eux; apk add --no-cache -t .build gcc musl-dev; pip install -r r.txt; apk del .build",
                "curl -fsSL \"https://example.com/v${VERSION}/a.tgz\" | tar -xz -C /opt --strip-components=1",
                "if [ \"$TARGETARCH\" = arm64 ]; then a=aarch64; else a=x86_64; fi; wget -q \"https://a.test/$a\"",
                "for f in *.deb 'b c' $d; do dpkg -i \"$f\" || exit 1; done",
                "export NODE_ENV=production PATH=\"/opt/bin:$PATH\" && npm ci && npm cache clean --force",
                "groupadd -r app && useradd -r -g app -d /srv app; chown -R app:app /srv &",
                "case \"$(uname -m)\" in x86_64|amd64) m=64;; armv7*) m=arm ;; *) exit 1; esac; ./build \"$m\"",
                "while ! nc -z db 5432; do sleep 1; done; exec java $JAVA_OPTS -jar app.jar",
                "(cd src && make -j\"$(nproc)\" install) && { strip /usr/local/bin/a || true; }",
                "echo 'deb https://a.test stable main' > /etc/apt/sources.list.d/a.list && apt-key add - < key.asc",
                "cat > /etc/a.conf <<EOF\nlisten $PORT\nEOF\nnginx -t",
                "f() { local x=$1; echo ${x:-none} >&2; }; f a; f",
                "[[ -n ${A:-} && $B == c* ]] && echo $((1 + 2)) `hostname`",
                "find / -name '*.pyc' -exec rm {} \\; -o -type d -print0 | xargs -0 -r rm -rf 2>/dev/null || :",
                "curl --fail http://localhost:8080/health || exit 1",
                "DEBIAN_FRONTEND=noninteractive TZ=UTC apt-get -qq install tzdata",
                "diff <(sort a) <(sort b) | head -n 1; unset A B",
                "a \\\n  b \\\n  && c # done\n# more\nd");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void readsOurScriptsAlike(String script) {
        assertThat(Printed.script(script).certain()).isTrue();
        assertThat(treeOf(script)).hasValue(Reading.of(Printed.script(script)));
    }

    /** Where the other one is mistaken: each with what bash really does. */
    static Stream<String> disagreements() {
        return Stream.of(
                // A backslash before a blank makes a word of it.
                "\\ apt-get update",
                // Only one word belongs to a redirection.
                "echo >&2 failed",
                // A dollar before a quote is not the end of a word.
                "echo $\"failed\"",
                // A substitution in the middle of a word is a part of it.
                ". /usr/lib/`uname -m`/a.sh",
                // Backslashes before backquotes belong to the outer pair.
                "a `b \\`c d\\``");
    }

    @ParameterizedTest
    @MethodSource("disagreements")
    void readsTheseInAnotherWay(String script) {
        assertThat(Printed.script(script).certain()).isTrue();
        assertThat(treeOf(script)).isPresent().get().isNotEqualTo(Reading.of(Printed.script(script)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"corpus/awesome-compose.jsonl", "conformance/hadolint.jsonl", "conformance/sonar.jsonl"})
    void readsRealDockerfilesAlike(String name) throws IOException {
        var file = shared(name);
        assumeTrue(file.isPresent(), () -> "skipped: there is no shared/" + name + " beside this checkout");
        var differences = new ArrayList<String>();
        int compared = 0;
        for (var script : scriptsIn(file.orElseThrow())) {
            var tree = treeOf(script);
            if (tree.isPresent() && !script.startsWith("\\ ")) {
                compared++;
                var ours = Printed.script(script);
                if (!ours.certain() || !tree.get().equals(Reading.of(ours))) {
                    differences.add(script);
                }
            }
        }
        assertThat(compared).isGreaterThan(20);
        assertThat(differences).isEmpty();
    }

    @Test
    void theComparisonNoticesADifference() {
        assertThat(treeOf("a b | c")).isNotEqualTo(treeOf("a b c")).isNotEqualTo(treeOf("a b; c"));
        assertThat(treeOf("a && b")).isNotEqualTo(treeOf("a || b"));
        assertThat(treeOf("if")).isEmpty();
    }

    private static Optional<Path> shared(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    private static List<String> scriptsIn(Path jsonLines) throws IOException {
        var mapper = new JsonMapper();
        try (var lines = Files.lines(jsonLines)) {
            return lines.map(mapper::readTree)
                    .filter(node -> node.has("dockerfile")
                            || node.get("path").asString().contains("Dockerfile"))
                    .map(node -> node.get(node.has("dockerfile") ? "dockerfile" : "text")
                            .asString())
                    .map(text -> SourceText.of("Dockerfile", text))
                    .flatMap(source -> DockerfileParser.parse(source).instructions().stream()
                            .flatMap(instruction -> scriptsOf(instruction, source)))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> scriptsOf(Instruction instruction, SourceText source) {
        List<Heredoc> heredocs = instruction.statement().heredocs();
        if (!heredocs.isEmpty()) {
            return heredocs.stream()
                    .map(heredoc -> source.slice(heredoc.body()))
                    .filter(body -> !body.startsWith("#!")
                            && !instruction.statement().arguments().text().contains("python"));
        } else if (instruction instanceof Run run) {
            return shellForm(run.command());
        } else if (instruction instanceof Cmd cmd) {
            return shellForm(cmd.command());
        } else if (instruction instanceof Entrypoint entrypoint) {
            return shellForm(entrypoint.command());
        } else if (instruction instanceof Healthcheck healthcheck) {
            return shellForm(healthcheck.command());
        }
        return Stream.empty();
    }

    private static Stream<String> shellForm(CommandLine command) {
        return command instanceof CommandLine.ShellForm shell
                ? Stream.of(shell.script().text())
                : Stream.empty();
    }

    /** What tree-sitter finds; nothing if it finds an error. */
    private static Optional<Reading> treeOf(String script) {
        var parser = new TSParser();
        parser.setLanguage(new TreeSitterBash());
        var root = parser.parseString(null, script).getRootNode();
        if (root.hasError()) {
            return Optional.empty();
        }
        var tree = new Tree(script);
        tree.walk(root);
        return Optional.of(tree.reading);
    }

    /**
     * What the two are compared by.
     *
     * @param commands the words of each command, one blank between them
     * @param pipelines number of commands in each
     * @param joints the operators {@code &&} and {@code ||}
     */
    private record Reading(List<String> commands, List<Integer> pipelines, List<String> joints) {
        static Reading of(Script script) {
            var commands = script.commands().stream()
                    .filter(command -> !command.words().isEmpty())
                    .map(command -> command.words().stream().map(Word::raw).collect(Collectors.joining(" ")))
                    .map(Reading::normal)
                    .toList();
            var pipelines = script.pipelines().stream()
                    .map(pipeline -> pipeline.stages().size())
                    .toList();
            var joints = operators(script.body())
                    .filter(operator -> operator.type() == Operator.Type.AND || operator.type() == Operator.Type.OR)
                    .sorted(Comparator.comparing(Operator::span))
                    .map(operator -> operator.type() == Operator.Type.AND ? "&&" : "||")
                    .toList();
            return new Reading(commands, pipelines, joints);
        }

        private static Stream<Operator> operators(CommandList list) {
            return Stream.concat(
                    list.operators().stream(), list.statements().stream().flatMap(Reading::operators));
        }

        private static Stream<Operator> operators(Statement statement) {
            if (statement instanceof Pipeline pipeline) {
                return pipeline.stages().stream().flatMap(Reading::operators);
            } else if (statement instanceof Compound compound) {
                return Stream.concat(
                        substituted(compound.words().stream()),
                        compound.bodies().stream().flatMap(Reading::operators));
            }
            var command = (Command) statement;
            return substituted(Stream.of(
                            command.words().stream(),
                            command.assignments().stream().map(Assignment::value),
                            command.redirections().stream().map(Redirection::target))
                    .flatMap(words -> words));
        }

        private static Stream<Operator> substituted(Stream<Word> words) {
            return words.flatMap(word -> WordPart.flatten(word.parts()))
                    .filter(WordPart.Substitution.class::isInstance)
                    .flatMap(part -> operators(((WordPart.Substitution) part).body()));
        }

        static String normal(String words) {
            return words.replace("\\\n", " ").replaceAll("\\s+", " ").strip();
        }
    }

    /** A walk over the nodes of tree-sitter. */
    private static final class Tree {
        private final byte[] script;
        private final Reading reading = new Reading(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

        Tree(String script) {
            this.script = script.getBytes(StandardCharsets.UTF_8);
        }

        void walk(TSNode node) {
            switch (node.getType()) {
                case "command" -> add(wordsOf(node));
                case "declaration_command", "unset_command" -> add(text(node));
                case "test_command" -> add(text(node).startsWith("[ ") ? text(node) : "");
                case "pipeline" -> reading.pipelines.add(node.getNamedChildCount());
                case "&&", "||" -> {
                    if (node.getParent().getType().equals("list")) {
                        reading.joints.add(node.getType());
                    }
                }
                default -> {}
            }
            for (int i = 0; i < node.getChildCount(); i++) {
                walk(node.getChild(i));
            }
        }

        private void add(String words) {
            if (!words.isEmpty()) {
                reading.commands.add(Reading.normal(words));
            }
        }

        private String wordsOf(TSNode command) {
            var words = new StringJoiner(" ");
            for (int i = 0; i < command.getChildCount(); i++) {
                var field = command.getFieldNameForChild(i);
                if ("name".equals(field) || "argument".equals(field)) {
                    words.add(text(command.getChild(i)));
                }
            }
            return words.toString();
        }

        private String text(TSNode node) {
            return new String(
                    script, node.getStartByte(), node.getEndByte() - node.getStartByte(), StandardCharsets.UTF_8);
        }
    }
}
