package dev.drydock.lint;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.config.IgnoreScopes;
import dev.drydock.config.Settings;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Comment;
import dev.drydock.dockerfile.syntax.Directive;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.text.FileTree;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.io.IOException;
import java.util.List;

/** A file that was read as what its name says. */
sealed interface Input {
    SourceText source();

    /** Runs the rules that need no other file. */
    LintedFile lint(Settings settings, RuleBook rules);

    /** Reads a file of a tree; one that can't be read is an input, too. */
    static Input read(FileTree tree, String path) {
        SourceText source;
        try {
            source = tree.read(path);
        } catch (IOException unreadable) {
            return new Unreadable(SourceText.of(path, ""), "The file can't be read");
        }
        if (isUtf16(source.content())) {
            return new Unreadable(SourceText.of(path, ""), "The file is in UTF-16; save it in UTF-8");
        }
        return switch (FileKind.of(path)) {
            case COMPOSE -> new Compose(ComposeFile.read(source));
            case DOCKERFILE, IGNORE -> new Dockerfile(DockerfileModel.of(source));
        };
    }

    /** Whether a text read as UTF-8 is one in UTF-16, as some shells of Windows write: two marks, then letters with zeros. */
    private static boolean isUtf16(String text) {
        boolean marked = text.startsWith("\uFFFD\uFFFD") && text.length() > 3;
        return marked && (text.charAt(2) == 0) != (text.charAt(3) == 0);
    }

    /** A Dockerfile, or any text that claims to be one. */
    record Dockerfile(DockerfileModel model) implements Input {
        @Override
        public SourceText source() {
            return model.source();
        }

        @Override
        public LintedFile lint(Settings settings, RuleBook rules) {
            var file = new LintedFile(scopes(), settings, rules.catalogue());
            model.problems().forEach(problem -> file.add(SyntaxErrors.at(problem.span(), problem.message())));
            file.check(rules.dockerfile(), model);
            file.checkScripts(rules.scripts(), model);
            return file;
        }

        private IgnoreScopes scopes() {
            return new IgnoreScopes(
                    model.source(),
                    model.syntax().directives().stream().map(Directive::span).toList(),
                    model.syntax().comments().stream().map(Comment::span).toList(),
                    model.syntax().instructions().stream()
                            .map(Instruction::span)
                            .toList(),
                    model.stages().stream().map(Stage::span).toList());
        }
    }

    /** A compose file, or any YAML that claims to be one. */
    record Compose(ComposeFile model) implements Input {
        @Override
        public SourceText source() {
            return model.source();
        }

        @Override
        public LintedFile lint(Settings settings, RuleBook rules) {
            var file = new LintedFile(IgnoreScopes.of(model.yaml()), settings, rules.catalogue());
            model.problems().forEach(problem -> file.add(SyntaxErrors.at(problem.span(), problem.message())));
            file.check(rules.compose(), model);
            return file;
        }
    }

    /**
     * A file that is gone, closed to us or no text in UTF-8.
     *
     * @param why what there is to say of it
     */
    record Unreadable(SourceText source, String why) implements Input {
        @Override
        public LintedFile lint(Settings settings, RuleBook rules) {
            var file = LintedFile.withoutComments(source, settings, rules.catalogue());
            file.add(SyntaxErrors.at(Span.at(0), why));
            return file;
        }
    }

    /** The models of a kind among some inputs. */
    static List<DockerfileModel> dockerfiles(List<Input> inputs) {
        return inputs.stream()
                .filter(Dockerfile.class::isInstance)
                .map(input -> ((Dockerfile) input).model())
                .toList();
    }

    /** The compose files among some inputs. */
    static List<ComposeFile> composeFiles(List<Input> inputs) {
        return inputs.stream()
                .filter(Compose.class::isInstance)
                .map(input -> ((Compose) input).model())
                .toList();
    }
}
