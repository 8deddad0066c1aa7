package dev.drydock.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.text.FileTree;
import dev.drydock.text.MemoryFileTree;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import dev.drydock.text.TextEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Runs one rule over small texts in which the expected findings are marked, see {@link MarkedText}.
 *
 * @param <M> what the rule reads
 */
public final class RuleTester<M> {
    private final Rule<M> rule;
    private final RuleOptions options;
    private final String mainFile;
    private final BiFunction<FileTree, SourceText, M> model;

    private RuleTester(Rule<M> rule, RuleOptions options, String mainFile, BiFunction<FileTree, SourceText, M> model) {
        this.rule = rule;
        this.options = options;
        this.mainFile = mainFile;
        this.model = model;
    }

    /** For a rule that reads one Dockerfile. */
    public static RuleTester<DockerfileModel> dockerfile(Rule<DockerfileModel> rule) {
        return new RuleTester<>(rule, RuleOptions.DEFAULTS, "Dockerfile", (tree, source) -> DockerfileModel.of(source));
    }

    /** For a rule that reads one compose file. */
    public static RuleTester<ComposeFile> compose(Rule<ComposeFile> rule) {
        return new RuleTester<>(rule, RuleOptions.DEFAULTS, "compose.yaml", (tree, source) -> ComposeFile.read(source));
    }

    /** For a rule that reads the files of a project together: those called Dockerfile or {@code compose.yaml}. */
    public static RuleTester<ProjectModel> project(Rule<ProjectModel> rule) {
        return new RuleTester<>(rule, RuleOptions.DEFAULTS, "Dockerfile", (tree, source) -> project(tree));
    }

    private static ProjectModel project(FileTree tree) {
        var dockerfiles = new ArrayList<DockerfileModel>();
        var composeFiles = new ArrayList<ComposeFile>();
        var folders = new ArrayDeque<String>(List.of(""));
        while (!folders.isEmpty()) {
            String folder = folders.remove();
            for (FileTree.Entry entry : tree.list(folder)) {
                String path = Paths.join(folder, entry.name());
                if (entry.kind() == FileTree.Kind.FOLDER) {
                    folders.add(path);
                } else if (entry.name().endsWith("Dockerfile")) {
                    dockerfiles.add(DockerfileModel.of(read(tree, path)));
                } else if (entry.name().endsWith("compose.yaml")) {
                    composeFiles.add(ComposeFile.read(read(tree, path)));
                }
            }
        }
        return ProjectModel.of(tree, dockerfiles, composeFiles);
    }

    /** The same with an option set. */
    public <T> RuleTester<M> with(RuleOption<T> option, T value) {
        return new RuleTester<>(rule, options.with(option, value), mainFile, model);
    }

    /** The rule reports what is marked in the text, and nothing else. */
    public Reported reports(String marked) {
        return reports(Map.of(mainFile, marked));
    }

    /** The rule reports what is marked in the files, and nothing else. */
    public Reported reports(Map<String, String> marked) {
        var texts = new LinkedHashMap<String, MarkedText>();
        marked.forEach((path, text) -> texts.put(path, MarkedText.parse(path, text)));
        assertThat(texts.values()).as("marks").anyMatch(text -> !text.expected().isEmpty());
        List<Finding> findings = check(texts);
        texts.forEach((path, text) -> assertThat(described(text.source(), in(path, findings)))
                .as(path)
                .isEqualTo(expectation(text, in(path, findings))));
        return new Reported(texts, findings);
    }

    /** The rule reports nothing. */
    public void accepts(String text) {
        accepts(Map.of(mainFile, text));
    }

    /** The rule reports nothing in any of the files. */
    public void accepts(Map<String, String> files) {
        var texts = new LinkedHashMap<String, MarkedText>();
        files.forEach((path, text) -> texts.put(path, new MarkedText(SourceText.of(path, text), List.of())));
        List<Finding> findings = check(texts);
        texts.forEach((path, text) -> assertThat(described(text.source(), in(path, findings)))
                .as(path)
                .isEmpty());
    }

    private List<Finding> check(Map<String, MarkedText> texts) {
        var contents = new LinkedHashMap<String, String>();
        texts.forEach((path, text) -> contents.put(path, text.source().content()));
        var tree = new MemoryFileTree(contents);
        M read = model.apply(tree, mainSource(tree));
        var found =
                rule instanceof ConfigurableRule<M> configurable ? configurable.check(read, options) : rule.check(read);
        return found.sorted(Comparator.comparing(Finding::span)).toList();
    }

    private SourceText mainSource(FileTree tree) {
        return tree.isFile(mainFile) ? read(tree, mainFile) : SourceText.of(mainFile, "");
    }

    private static SourceText read(FileTree tree, String path) {
        try {
            return tree.read(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Finding> in(String path, List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        finding.source().map(SourceText::name).orElse(mainFile).equals(path))
                .toList();
    }

    /** What the marks ask for; a mark that the finding in its place fits takes over that finding's words. */
    private static List<String> expectation(MarkedText text, List<Finding> actual) {
        var lines = new ArrayList<String>();
        for (MarkedText.Expected expected : text.expected()) {
            lines.add(actual.stream()
                    .filter(finding -> expected.fits(finding.span(), finding.message()))
                    .findFirst()
                    .map(finding -> describe(text.source(), finding))
                    .orElseGet(() -> text.source().position(expected.span().start()) + "-"
                            + text.source().position(expected.span().end()) + " " + expected.message()));
        }
        return lines;
    }

    private static List<String> described(SourceText source, List<Finding> findings) {
        return findings.stream().map(finding -> describe(source, finding)).toList();
    }

    private static String describe(SourceText source, Finding finding) {
        return source.position(finding.span().start()) + "-"
                + source.position(finding.span().end()) + " " + finding.message();
    }

    /** What a rule reported, to look at its fixes. */
    public final class Reported {
        private final Map<String, MarkedText> texts;
        private final List<Finding> findings;

        private Reported(Map<String, MarkedText> texts, List<Finding> findings) {
            this.texts = texts;
            this.findings = findings;
        }

        /** All fixes together give this text, in which the rule finds nothing more. */
        public void fixedTo(String expected) {
            fixedTo(Map.of(mainFile, expected));
        }

        /** All fixes together give these files, in which the rule finds nothing more. */
        public void fixedTo(Map<String, String> expected) {
            var fixed = new LinkedHashMap<String, String>();
            texts.forEach((path, text) -> {
                List<TextEdit> edits = in(path, findings).stream()
                        .flatMap(finding -> finding.fix().stream())
                        .flatMap(fix -> fix.edits().stream())
                        .distinct()
                        .toList();
                fixed.put(path, TextEdit.apply(text.source().content(), edits));
            });
            findings.forEach(finding -> finding.fix().ifPresent(fix -> fixed.putAll(fix.newFiles())));
            expected.forEach(
                    (path, text) -> assertThat(fixed.get(path)).as(path).isEqualTo(text));
            accepts(fixed);
        }

        /** None of the findings can be mended by the rule. */
        public void withoutFix() {
            assertThat(findings).allMatch(finding -> finding.fix().isEmpty());
        }
    }
}
