package dev.drydock.dockerfile.syntax;

import dev.drydock.text.MappedText;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Makes an instruction of a logical line. What Docker refuses becomes {@link Malformed}, and a problem is noted.
 */
final class InstructionParser {
    private static final String ARRAY_OF_OTHERS = "A JSON array of arguments may hold nothing but strings";

    private static final Pattern STAGE_NAME = Pattern.compile("[A-Za-z][-A-Za-z0-9_.]*");

    private final char escape;
    private final List<SyntaxProblem> problems;

    InstructionParser(char escape, List<SyntaxProblem> problems) {
        this.escape = escape;
        this.problems = problems;
    }

    /** Keyword, flags and arguments of a line from {@code start} on; where the statement ends is not known yet. */
    Statement split(MappedText line, int start, List<Span> blankLines) {
        String text = line.text();
        int first = Blanks.skip(text, start, text.length());
        int last = Blanks.trimEnd(text, first, text.length());
        int keywordEnd = first;
        while (keywordEnd < last && !Blanks.isSeparator(text.charAt(keywordEnd))) {
            keywordEnd++;
        }
        var keyword = new Word(line, first, keywordEnd);
        var rest = new Word(line, Blanks.skip(text, keywordEnd, last), last);
        Flags flags = Flags.read(rest, escape);
        Word arguments = rest.part(flags.rest(), rest.end() - rest.start());
        return new Statement(line.toSource(first, last), keyword, flags.flags(), arguments, List.of(), blankLines);
    }

    /** The openers of here-documents: only RUN, COPY and ADD (also behind ONBUILD) may have some, and no exec form. */
    List<HeredocOpener> heredocs(Statement statement) {
        return switch (statement.name()) {
            case "RUN", "COPY", "ADD" ->
                JsonStrings.read(statement.arguments()).isPresent()
                        ? List.of()
                        : HeredocOpener.in(statement.arguments());
            case "ONBUILD" -> statement.arguments().isEmpty() ? List.of() : heredocs(trigger(statement));
            default -> List.of();
        };
    }

    private Statement trigger(Statement onbuild) {
        return split(onbuild.line(), onbuild.arguments().start(), List.of());
    }

    Instruction parse(Statement statement) {
        return switch (statement.name()) {
            case "FROM" -> from(statement);
            case "RUN" ->
                statement.arguments().isEmpty()
                        ? malformed(statement, "`RUN` needs a command")
                        : made(statement, command(statement), command -> new Run(statement, command));
            case "CMD" -> made(statement, command(statement), command -> new Cmd(statement, command));
            case "ENTRYPOINT" -> made(statement, command(statement), command -> new Entrypoint(statement, command));
            case "SHELL" -> shell(statement);
            case "COPY", "ADD" -> transfer(statement);
            case "ENV" -> made(statement, pairs(statement), pairs -> new Env(statement, pairs));
            case "LABEL" -> made(statement, pairs(statement), pairs -> new Label(statement, pairs));
            case "ARG" -> arg(statement);
            case "HEALTHCHECK" -> healthcheck(statement);
            case "ONBUILD" -> onbuild(statement);
            case "VOLUME" -> volume(statement);
            case "EXPOSE" ->
                made(statement, text(statement, "a port"), ports -> new Expose(statement, Words.separated(ports)));
            case "USER" -> made(statement, text(statement, "a user"), user -> new User(statement, user));
            case "WORKDIR" -> made(statement, text(statement, "a path"), path -> new Workdir(statement, path));
            case "STOPSIGNAL" -> made(statement, text(statement, "a signal"), name -> new Stopsignal(statement, name));
            case "MAINTAINER" -> made(statement, text(statement, "a name"), name -> new Maintainer(statement, name));
            default -> unknown(statement);
        };
    }

    /** The instruction of arguments that could be read; where they could not, a problem is noted already. */
    private static <T> Instruction made(
            Statement statement, Optional<T> arguments, Function<T, Instruction> instruction) {
        return arguments.map(instruction).orElseGet(() -> new Malformed(statement));
    }

    private Instruction unknown(Statement statement) {
        String keyword = statement.keyword().text();
        String shown = keyword.length() > 40 ? keyword.substring(0, 40) + "..." : keyword;
        return malformed(
                statement,
                "`%s` is no instruction of a Dockerfile%s"
                        .formatted(shown, NearMiss.clause(shown, DockerfileParser.KEYWORDS)));
    }

    private Instruction from(Statement statement) {
        List<Word> words = Words.separated(statement.arguments());
        boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("AS");
        if (words.size() == 1 || named) {
            var from = new From(statement, words);
            from.alias()
                    .filter(alias -> !STAGE_NAME.matcher(alias.text()).matches())
                    .ifPresent(alias -> problem(
                            alias.span(),
                            "`%s` is no name for a stage; use letters, digits, `-`, `_` and `.`, and begin with a letter"
                                    .formatted(alias)));
            return from;
        }
        return malformed(statement, "`FROM` takes an image and, if the stage has a name, `AS` and that name");
    }

    private Instruction shell(Statement statement) {
        Optional<List<Word>> words = JsonStrings.read(statement.arguments());
        if (words.isEmpty() || words.get().isEmpty()) {
            return malformed(
                    statement,
                    "`SHELL` needs a JSON array with the shell and its flags: `SHELL [\"/bin/bash\", \"-c\"]`");
        }
        return new Shell(
                statement,
                new CommandLine.ExecForm(words.get(), statement.arguments().span()));
    }

    private Instruction transfer(Statement statement) {
        Word arguments = statement.arguments();
        Optional<List<Word>> strings = JsonStrings.read(arguments);
        if (strings.isEmpty() && isArrayOfOthers(arguments)) {
            return malformed(statement, ARRAY_OF_OTHERS);
        }
        List<Word> words = strings.orElseGet(() -> Words.separated(arguments));
        if (words.size() < 2) {
            return malformed(statement, "`%s` needs at least one source and a target".formatted(statement.name()));
        }
        List<Word> sources = words.subList(0, words.size() - 1);
        Word target = words.get(words.size() - 1);
        if (!HeredocOpener.in(target).isEmpty()) {
            problem(
                    target.span(),
                    "`%s` copies here-documents, but not to one; add a target".formatted(statement.name()));
            return new Malformed(statement);
        }
        return statement.name().equals("COPY")
                ? new Copy(statement, sources, target, strings.isPresent())
                : new Add(statement, sources, target, strings.isPresent());
    }

    private Optional<List<KeyValue>> pairs(Statement statement) {
        Word arguments = statement.arguments();
        List<Word> words = Words.quoted(arguments, escape);
        if (words.isEmpty()) {
            malformed(statement, "`%s` needs a name and a value".formatted(statement.name()));
            return Optional.empty();
        }
        if (!words.get(0).text().contains("=")) {
            return blankSeparated(statement);
        }
        var pairs = new ArrayList<KeyValue>();
        for (Word word : words) {
            int equals = word.text().indexOf('=');
            if (equals < 0) {
                problem(word.span(), "`%s` has no `=`; quote a value that holds blanks".formatted(word));
            } else {
                pairs.add(named(keyValue(word, equals)));
            }
        }
        return Optional.of(pairs);
    }

    private Optional<List<KeyValue>> blankSeparated(Statement statement) {
        Word arguments = statement.arguments();
        String text = arguments.text();
        int nameEnd = 0;
        while (nameEnd < text.length() && !Blanks.isSeparator(text.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == text.length()) {
            malformed(statement, "`%s` needs a value for `%s`".formatted(statement.name(), arguments));
            return Optional.empty();
        }
        int value = Blanks.skip(text, nameEnd, text.length());
        return Optional.of(List.of(new KeyValue(
                arguments.part(0, nameEnd), KeyValue.Separator.BLANK, arguments.part(value, text.length()))));
    }

    private Instruction arg(Statement statement) {
        List<KeyValue> declarations = Words.quoted(statement.arguments(), escape).stream()
                .map(word -> named(keyValue(word, word.text().indexOf('='))))
                .toList();
        return declarations.isEmpty() ? malformed(statement, "`ARG` needs a name") : new Arg(statement, declarations);
    }

    private KeyValue named(KeyValue pair) {
        if (pair.name().isEmpty()) {
            problem(pair.span(), "There is no name before the `=`");
        }
        return pair;
    }

    private static KeyValue keyValue(Word word, int equals) {
        int length = word.end() - word.start();
        return equals < 0
                ? new KeyValue(word, KeyValue.Separator.NONE, word.part(length, length))
                : new KeyValue(word.part(0, equals), KeyValue.Separator.EQUALS, word.part(equals + 1, length));
    }

    private Instruction healthcheck(Statement statement) {
        Word arguments = statement.arguments();
        String text = arguments.text();
        int typeEnd = 0;
        while (typeEnd < text.length() && !Blanks.isSpace(text.charAt(typeEnd))) {
            typeEnd++;
        }
        Word type = arguments.part(0, typeEnd);
        Word rest = arguments.part(Blanks.skip(text, typeEnd, text.length()), text.length());
        return switch (type.text().toUpperCase(Locale.ROOT)) {
            case "NONE" ->
                rest.isEmpty()
                        ? new Healthcheck(statement, type, new CommandLine.ShellForm(rest))
                        : malformed(statement, "`HEALTHCHECK NONE` takes no arguments");
            case "CMD" ->
                rest.isEmpty() || JsonStrings.read(rest).filter(List::isEmpty).isPresent()
                        ? malformed(statement, "`HEALTHCHECK CMD` needs a command")
                        : made(
                                statement,
                                command(statement, rest),
                                command -> new Healthcheck(statement, type, command));
            default -> malformed(statement, "`HEALTHCHECK` takes `CMD` and a command, or `NONE`");
        };
    }

    private Instruction onbuild(Statement statement) {
        if (statement.arguments().isEmpty()) {
            return malformed(statement, "`ONBUILD` needs an instruction");
        }
        Statement bare = trigger(statement);
        var trigger = new Statement(
                new Span(bare.span().start(), statement.span().end()),
                bare.keyword(),
                bare.flags(),
                bare.arguments(),
                statement.heredocs(),
                List.of());
        return new Onbuild(statement, parse(trigger));
    }

    private Instruction volume(Statement statement) {
        Word arguments = statement.arguments();
        Optional<List<Word>> strings = JsonStrings.read(arguments);
        if (strings.isEmpty() && isArrayOfOthers(arguments)) {
            return malformed(statement, ARRAY_OF_OTHERS);
        }
        List<Word> paths = strings.orElseGet(() -> Words.separated(arguments));
        paths.stream()
                .filter(path -> path.text().isBlank())
                .forEach(path -> problem(path.span(), "A path of `VOLUME` is empty"));
        return paths.isEmpty() ? malformed(statement, "`VOLUME` needs a path") : new Volume(statement, paths);
    }

    private Optional<CommandLine> command(Statement statement) {
        return command(statement, statement.arguments());
    }

    private Optional<CommandLine> command(Statement statement, Word text) {
        Optional<List<Word>> strings = JsonStrings.read(text);
        if (strings.isPresent()) {
            return Optional.of(new CommandLine.ExecForm(strings.get(), text.span()));
        }
        if (isArrayOfOthers(text)) {
            problem(statement.keyword().span(), ARRAY_OF_OTHERS);
            return Optional.empty();
        }
        return Optional.of(new CommandLine.ShellForm(text));
    }

    /** Whether a text is valid JSON, an array, and holds something else than strings, which Docker refuses. */
    private static boolean isArrayOfOthers(Word text) {
        return text.startsWith("[") && Json.isArray(text.text());
    }

    private Optional<Word> text(Statement statement, String what) {
        if (statement.arguments().isEmpty()) {
            malformed(statement, "`%s` needs %s".formatted(statement.name(), what));
            return Optional.empty();
        }
        return Optional.of(statement.arguments());
    }

    private Instruction malformed(Statement statement, String message) {
        problem(statement.keyword().span(), message);
        return new Malformed(statement);
    }

    private void problem(Span span, String message) {
        problems.add(new SyntaxProblem(span, message));
    }
}
