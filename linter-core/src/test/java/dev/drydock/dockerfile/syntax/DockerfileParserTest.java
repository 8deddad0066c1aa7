package dev.drydock.dockerfile.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerfileParserTest {
    private static Dockerfile parse(String text) {
        Dockerfile parsed = DockerfileParser.parse(SourceText.of("Dockerfile", text));
        assertThat(parsed.print()).isEqualTo(text);
        return parsed;
    }

    private static <T extends Instruction> T only(Class<T> type, String text) {
        Dockerfile parsed = parse(text);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.instructions()).hasSize(1).first().isInstanceOf(type);
        return type.cast(parsed.instructions().get(0));
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    private static List<String> messages(Dockerfile parsed) {
        return parsed.problems().stream()
                .map(problem -> parsed.source().locate(problem.span().start()) + ": " + problem.message())
                .toList();
    }

    @Test
    void joinsContinuedLinesAndForgetsNoPlace() {
        String text = "RUN apt-get update \\\n  # why\n\n  && echo \\\r\n\tdone\n";
        Dockerfile parsed = parse(text);
        var run = (Run) parsed.instructions().get(0);
        Word script = ((CommandLine.ShellForm) run.command()).script();
        assertThat(script.text()).isEqualTo("apt-get update   && echo \tdone");
        int done = script.text().indexOf("done");
        assertThat(parsed.source().slice(script.span(done, done + 4))).isEqualTo("done");
        assertThat(parsed.source().slice(script.span(0, 7))).isEqualTo("apt-get");
        assertThat(parsed.comments()).extracting(Comment::text).containsExactly("why");
        assertThat(run.statement().blankLines()).hasSize(1);
        assertThat(parsed.source().slice(run.span())).isEqualTo(text.strip());
    }

    @Test
    void continuesNoLineWhoseEscapeIsEscaped() {
        assertThat(parse("RUN echo a\\\\\nUSER me\n").instructions()).hasSize(2);
        assertThat(parse("RUN echo a \\  \t\n b\n").instructions()).hasSize(1);
        assertThat(parse("RUN echo a\\").instructions()).hasSize(1);
    }

    @Test
    void readsDirectivesOnlyAtTheTop() {
        Dockerfile parsed =
                parse("# syntax=docker/dockerfile:1.7 \n#escape = `\n# Check=skip=all\nRUN a `\n b\n# escape=\\\n");
        assertThat(parsed.directives()).extracting(Directive::name).containsExactly("syntax", "escape", "check");
        assertThat(parsed.directives())
                .extracting(Directive::value)
                .containsExactly("docker/dockerfile:1.7", "`", "skip=all");
        assertThat(parsed.escape()).isEqualTo('`');
        assertThat(parsed.instructions()).hasSize(1);
        assertThat(parsed.comments()).hasSize(1);
        assertThat(parse("# a comment\n# escape=`\nRUN a\n").escape()).isEqualTo('\\');
        assertThat(parse("\n# escape=`\nRUN a\n").escape()).isEqualTo('\\');
    }

    @Test
    void findsTheSyntaxImageInEveryForm() {
        assertThat(parse("#!/usr/bin/env x\n# syntax = a/b:1 rest\nRUN x\n").syntaxImage())
                .hasValueSatisfying(image -> assertThat(image.image()).isEqualTo("a/b:1"));
        assertThat(parse("// syntax=a/b:2\n").syntaxImage()).isPresent();
        assertThat(parse("{\"other\": [1], \"syntax\": \"a/b:3\"}").syntaxImage())
                .hasValueSatisfying(image -> assertThat(image.image()).isEqualTo("a/b:3"));
        assertThat(parse("{\"syntax\": \"a/b:3\"} RUN").syntaxImage()).isEmpty();
        assertThat(parse("FROM a\n# syntax=a/b:1\n").syntaxImage()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RUN <<EOF         | EOF   | true  | false",
                "RUN <<-EOF        | EOF   | true  | true",
                "RUN <<'EOF'       | EOF   | false | false",
                "RUN cat <<\"E F\" | E F   | false | false",
                "RUN 3<<EOF x      | EOF   | true  | false",
                "RUN <<E\"O\"F     | EOF   | false | false",
                "RUN <<  EOF       | EOF   | true  | false",
                "RUN << -EOF       | -EOF  | true  | false",
                "COPY <<a.txt /    | a.txt | true  | false",
                "ONBUILD RUN <<EOF | EOF   | true  | false",
            })
    void readsHereDocuments(String opening, String name, boolean expands, boolean stripsTabs) {
        Dockerfile parsed =
                parse(opening + "\n\tRUN this is no instruction\n\n# nor this a comment\n" + name + "\nUSER me\n");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.instructions()).hasSize(2);
        assertThat(parsed.comments()).isEmpty();
        Heredoc heredoc = parsed.instructions().get(0).heredocs().get(0);
        assertThat(heredoc.name()).isEqualTo(name);
        assertThat(heredoc.expands()).isEqualTo(expands);
        assertThat(heredoc.stripsTabs()).isEqualTo(stripsTabs);
        assertThat(parsed.source().slice(heredoc.body()))
                .isEqualTo("\tRUN this is no instruction\n\n# nor this a comment\n");
        assertThat(parsed.source().slice(heredoc.terminator())).isEqualTo(name);
    }

    @Test
    void readsSeveralHereDocumentsOfOneInstruction() {
        Dockerfile parsed = parse("COPY <<one <<two three /dest/\n1\none\n2\ntwo\nRUN x\n");
        var copy = (Copy) parsed.instructions().get(0);
        assertThat(copy.heredocs()).extracting(Heredoc::name).containsExactly("one", "two");
        assertThat(texts(copy.paths())).containsExactly("three");
        assertThat(copy.target().text()).isEqualTo("/dest/");
    }

    @Test
    void leavesAHereDocumentInTwoWordsAsTwo() {
        Copy copy = only(Copy.class, "COPY <<  one /dest\n1\none\n");
        assertThat(texts(copy.sources())).containsExactly("<<", "one");
        assertThat(copy.paths()).isEmpty();
        assertThat(copy.heredocs()).extracting(Heredoc::name).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN [\"<<EOF\"]",
                "RUN cat <<<word",
                "RUN \"<<EOF\"",
                "USER <<EOF",
                "RUN cat<<EOF",
                "RUN <<- EOF",
                "RUN <<''",
                "RUN <<EOF; echo \"it's"
            })
    void seesNoHereDocumentWhereThereIsNone(String line) {
        assertThat(parse(line + "\n").instructions().get(0).heredocs()).isEmpty();
    }

    @Test
    void takesAnUnclosedHereDocumentToEndBeforeTheNextInstruction() {
        Dockerfile parsed = parse("RUN <<EOF\necho a\nRUN echo b\n");
        assertThat(messages(parsed))
                .containsExactly(
                        "Dockerfile:1:5: The here-document `EOF` is not closed; end it by a line with nothing but its name");
        assertThat(parsed.instructions()).hasSize(2);
    }

    @Test
    void keepsFlagsAsDataEvenIfUnknown() {
        Copy copy = only(Copy.class, "COPY --from=build --link --future=\"a b\" --chown=1:1 a b /c\n");
        assertThat(copy.flags()).extracting(Flag::name).containsExactly("from", "link", "future", "chown");
        assertThat(copy.flags().get(0).value().text()).isEqualTo("build");
        assertThat(copy.flags().get(1).assigned()).isFalse();
        assertThat(texts(copy.sources())).containsExactly("a", "b");
        assertThat(only(Run.class, "RUN -- --not-a-flag\n")
                        .statement()
                        .arguments()
                        .text())
                .isEqualTo("--not-a-flag");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "COPY --from=\"build\" a /b,        build,    \"build\"",
        "COPY --fr\\om=b'ui'ld a /b,       build,    b'ui'ld",
        "COPY --chown=a\\ b:c a /b,        a b:c,    a\\ b:c",
    })
    void takesQuotesAndEscapesOutOfFlags(String text, String value, String written) {
        Dockerfile parsed = parse(text + "\n");
        assertThat(parsed.problems()).isEmpty();
        Flag flag = parsed.instructions().get(0).flags().get(0);
        assertThat(flag.value().text()).isEqualTo(value);
        assertThat(parsed.source().slice(flag.span())).endsWith("=" + written);
        assertThat(written).contains(parsed.source().slice(flag.value().span()));
    }

    @Test
    void escapesInFlagsWithTheCharacterOfTheDirective() {
        Dockerfile parsed = parse("# escape=`\nCOPY --chown=a` b --from=\\ a /b\n");
        assertThat(parsed.instructions().get(0).flags())
                .extracting(flag -> flag.value().text())
                .containsExactly("a b", "\\");
    }

    @Test
    void readsExecFormsWithTheirEscapes() {
        Dockerfile parsed = parse("CMD [ \"a\\\"b\", \"\", \\\n \"\\u00e9\" ]\n");
        var exec = (CommandLine.ExecForm) ((Cmd) parsed.instructions().get(0)).command();
        assertThat(texts(exec.arguments())).containsExactly("a\"b", "", "é");
        assertThat(parsed.source().slice(exec.arguments().get(0).span())).isEqualTo("a\\\"b");
        assertThat(parsed.source().slice(exec.span())).startsWith("[").endsWith("]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"['a']", "[\"a\"", "[\"a\"] b", "[\"a\",]", "[a]", "[\"\\x\"]", "[ -f a ] && b"})
    void takesABrokenArrayAsShellText(String text) {
        var shell =
                (CommandLine.ShellForm) only(Cmd.class, "CMD " + text + "\n").command();
        assertThat(shell.script().text()).isEqualTo(text);
        assertThat(shell.looksLikeExecForm()).isTrue();
    }

    @Test
    void readsNamesAndValues() {
        Env env = only(Env.class, "ENV A=1 B=\"x y\" C='z' D=a\\ b\n");
        assertThat(env.pairs()).extracting(pair -> pair.name().text()).containsExactly("A", "B", "C", "D");
        assertThat(env.pairs()).extracting(pair -> pair.value().text()).containsExactly("1", "\"x y\"", "'z'", "a\\ b");
        Env open = only(Env.class, "# escape=`\nENV A='b ```");
        assertThat(open.pairs()).extracting(pair -> pair.value().text()).containsExactly("'b ```");
        Label old = only(Label.class, "LABEL name  some text = here\n");
        assertThat(old.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.separator()).isEqualTo(KeyValue.Separator.BLANK);
            assertThat(pair.name().text()).isEqualTo("name");
            assertThat(pair.value().text()).isEqualTo("some text = here");
        });
        Arg arg = only(Arg.class, "ARG a b=1\n");
        assertThat(arg.declarations())
                .extracting(KeyValue::separator)
                .containsExactly(KeyValue.Separator.NONE, KeyValue.Separator.EQUALS);
    }

    @Test
    void readsStagesHealthChecksAndTriggers() {
        From from = only(From.class, "from --platform=$BUILDPLATFORM alpine:3.20 as Build\n");
        assertThat(from.alias().map(Word::text)).contains("Build");
        assertThat(only(Healthcheck.class, "HEALTHCHECK --interval=5s CMD [\"a\"]\n")
                        .isNone())
                .isFalse();
        assertThat(only(Healthcheck.class, "HEALTHCHECK none\n").isNone()).isTrue();
        Onbuild onbuild = only(Onbuild.class, "ONBUILD COPY --chown=1 a b\n");
        assertThat(onbuild.trigger()).isInstanceOf(Copy.class);
        assertThat(onbuild.trigger().flags()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FORM alpine         | 1:1 | `FORM` is no instruction of a Dockerfile; did you mean `FROM`?",
                "FROM a b            | 1:1 | `FROM` takes an image and, if the stage has a name, `AS` and that name",
                "COPY a              | 1:1 | `COPY` needs at least one source and a target",
                "ENV A               | 1:1 | `ENV` needs a value for `A`",
                "FROM a AS 1a        | 1:11 | `1a` is no name for a stage; use letters, digits, `-`, `_` and `.`, and begin with a letter",
                "ARG =1              | 1:5 | There is no name before the `=`",
                "LABEL A=1 =2        | 1:11 | There is no name before the `=`",
                "VOLUME [\"/a\", \" \"] | 1:16 | A path of `VOLUME` is empty",
                "HEALTHCHECK CMD []  | 1:1 | `HEALTHCHECK CMD` needs a command",
                "ENV A=1 B           | 1:9 | `B` has no `=`; quote a value that holds blanks",
                "CMD [1, \"a\"]      | 1:1 | A JSON array of arguments may hold nothing but strings",
                "SHELL bash -c       | 1:1 | `SHELL` needs a JSON array with the shell and its flags: `SHELL [\"/bin/bash\", \"-c\"]`",
                "HEALTHCHECK curl x  | 1:1 | `HEALTHCHECK` takes `CMD` and a command, or `NONE`",
                "HEALTHCHECK NONE x  | 1:1 | `HEALTHCHECK NONE` takes no arguments",
                "WORKDIR             | 1:1 | `WORKDIR` needs a path",
                "# escape=x          | 1:10 | The escape character can be a backslash or a backtick, not `x`",
            })
    void saysWhatIsWrongAndReadsOn(String line, String place, String message) {
        Dockerfile parsed = parse(line + "\nUSER me\n");
        assertThat(messages(parsed)).containsExactly("Dockerfile:" + place + ": " + message);
        assertThat(parsed.instructions()).last().isInstanceOf(User.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "\uFEFF", "   \t"})
    void asksForAnInstruction(String text) {
        assertThat(messages(parse(text)))
                .containsExactly("Dockerfile:1:1: There is no instruction here; a Dockerfile begins with `FROM`");
    }

    @Test
    void reportsAHereDocumentAsTarget() {
        assertThat(messages(parse("COPY a <<EOF\nEOF\n")))
                .containsExactly("Dockerfile:1:8: `COPY` copies here-documents, but not to one; add a target");
    }

    @Test
    void reportsAContinuationOfNothing() {
        Dockerfile parsed = parse("USER me\n \\ \n# the end\n");
        assertThat(messages(parsed))
                .containsExactly("Dockerfile:2:2: `\\` continues the line, but no instruction follows; delete it");
        assertThat(parsed.instructions()).hasSize(1);
    }

    @Test
    void passesOverAByteOrderMark() {
        Dockerfile parsed = parse("\uFEFFFROM alpine:3.20\r\nUSER me\r\n");
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.source().slice(parsed.instructions().get(0).span())).isEqualTo("FROM alpine:3.20");
    }
}
