package dev.drydock.dockerfile.syntax;

import dev.drydock.text.MappedText;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a Dockerfile line by line, as BuildKit does: directives, comments, instructions over continued lines, and the
 * here-documents behind them. Never fails: what Docker would refuse is a {@link SyntaxProblem}, and reading goes on with
 * the next line.
 */
public final class DockerfileParser {
    /** The instructions of a Dockerfile; also where an unclosed here-document is taken to end. */
    static final Set<String> KEYWORDS = Set.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "FROM",
            "HEALTHCHECK",
            "LABEL",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");

    private final SourceText source;
    private final String text;
    private final PieceList pieces = new PieceList();
    private final List<Directive> directives = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<SyntaxProblem> problems = new ArrayList<>();
    private final Map<Boolean, Map<String, Integer>> lastLines = new HashMap<>();
    private boolean directivesMayFollow = true;
    private char escape = '\\';
    private int line = 1;

    private DockerfileParser(SourceText source) {
        this.source = source;
        this.text = source.content();
    }

    /** Parses a Dockerfile, or any part of one. */
    public static Dockerfile parse(SourceText source) {
        return new DockerfileParser(source).parse();
    }

    private Dockerfile parse() {
        while (line <= source.lineCount()) {
            Span whole = source.line(line);
            int start = contentStart(whole);
            if (start == whole.end()) {
                directivesMayFollow = false;
                pieces.extend(Piece.Kind.BLANK, startOf(++line));
            } else if (text.charAt(start) == '#') {
                comment(start, whole.end());
            } else {
                directivesMayFollow = false;
                instruction(start);
            }
        }
        if (instructions.isEmpty()) {
            problems.add(
                    new SyntaxProblem(Span.at(0), "There is no instruction here; a Dockerfile begins with `FROM`"));
        }
        return new Dockerfile(source, escape, pieces, directives, comments, instructions, problems);
    }

    private void comment(int start, int end) {
        Optional<Directive> directive =
                directivesMayFollow ? DirectiveLine.read(source, new Span(start, end), "#") : Optional.empty();
        directivesMayFollow = directive.isPresent();
        directive.ifPresentOrElse(this::directive, () -> note(start, end));
        int next = startOf(++line);
        if (directive.isPresent()) {
            pieces.append(Piece.Kind.DIRECTIVE, next);
        } else {
            pieces.extend(Piece.Kind.COMMENT, next);
        }
    }

    private void directive(Directive directive) {
        if (directives.stream().anyMatch(earlier -> earlier.name().equals(directive.name()))) {
            problem(directive.span(), "The directive `%s` may stand here only once".formatted(directive.name()));
        } else if (directive.name().equals("escape")) {
            if (directive.value().equals("\\") || directive.value().equals("`")) {
                escape = directive.value().charAt(0);
            } else {
                problem(
                        directive.valueSpan(),
                        "The escape character can be a backslash or a backtick, not `%s`".formatted(directive.value()));
            }
        }
        directives.add(directive);
    }

    private void instruction(int start) {
        var blankLines = new ArrayList<Span>();
        MappedText joined = join(start, blankLines);
        if (joined.text().isBlank()) {
            problem(
                    new Span(start, start + 1),
                    "`%c` continues the line, but no instruction follows; delete it".formatted(escape));
            pieces.append(Piece.Kind.BLANK, startOf(line));
            return;
        }
        var parser = new InstructionParser(escape, problems);
        Statement statement = withHeredocs(parser, parser.split(joined, 0, blankLines));
        instructions.add(parser.parse(statement));
        pieces.append(Piece.Kind.INSTRUCTION, startOf(line));
    }

    /** Reads the line at hand and those that continue it; comments and blank lines between them are no part of it. */
    private MappedText join(int start, List<Span> blankLines) {
        int lineEnd = source.line(line).end();
        if (continuation(start, lineEnd) < 0) {
            line++;
            return MappedText.within(text, start, lineEnd);
        }
        var logical = MappedText.builder();
        int from = start;
        boolean continued = true;
        while (continued) {
            int end = source.line(line++).end();
            int stop = continuation(from, end);
            logical.append(text, from, stop < 0 ? end : stop);
            continued = stop >= 0 && skipInterruptions(blankLines);
            from = continued ? source.line(line).start() : from;
        }
        return logical.build();
    }

    /** Passes over comments and blank lines; says whether a line is left that goes on with the instruction. */
    private boolean skipInterruptions(List<Span> blankLines) {
        for (; line <= source.lineCount(); line++) {
            Span whole = source.line(line);
            int content = Blanks.skip(text, whole.start(), whole.end());
            if (content == whole.end()) {
                if (whole.end() < text.length() || content > whole.start()) { // not the nothing behind the last line
                    blankLines.add(whole);
                }
            } else if (text.charAt(content) == '#') {
                note(content, whole.end());
            } else {
                return true;
            }
        }
        return false;
    }

    /** The offset of the escape character that continues a line, or -1. One that is itself escaped does not. */
    private int continuation(int start, int end) {
        int at = end;
        while (at > start && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        boolean escaped =
                at > start && text.charAt(at - 1) == escape && (at - 1 == start || text.charAt(at - 2) != escape);
        return escaped ? at - 1 : -1;
    }

    private Statement withHeredocs(InstructionParser parser, Statement statement) {
        var heredocs = new ArrayList<Heredoc>();
        for (HeredocOpener opener : parser.heredocs(statement)) {
            heredocs.add(heredoc(opener));
        }
        if (heredocs.isEmpty()) {
            return statement;
        }
        int end = Math.max(
                statement.span().end(),
                heredocs.get(heredocs.size() - 1).terminator().end());
        return new Statement(
                new Span(statement.span().start(), end),
                statement.keyword(),
                statement.flags(),
                statement.arguments(),
                heredocs,
                statement.blankLines());
    }

    private Heredoc heredoc(HeredocOpener opener) {
        int bodyStart = startOf(line);
        boolean closed = lastLines(opener.stripsTabs()).getOrDefault(opener.name(), 0) >= line;
        int closing = line;
        if (closed) {
            while (!bareLine(closing, opener.stripsTabs()).equals(opener.name())) {
                closing++;
            }
        } else {
            problem(
                    opener.word().span(),
                    "The here-document `%s` is not closed; end it by a line with nothing but its name"
                            .formatted(opener.name()));
            closing = nextInstruction();
        }
        Span terminator = closed ? source.line(closing) : Span.at(startOf(closing));
        line = closed ? closing + 1 : closing;
        return new Heredoc(
                opener.word(),
                opener.name(),
                opener.descriptor(),
                opener.stripsTabs(),
                opener.expands(),
                new Span(bodyStart, startOf(closing)),
                terminator);
    }

    /** The last line on which each text stands alone, so that unclosed here-documents cost no search of the whole file. */
    private Map<String, Integer> lastLines(boolean withoutTabs) {
        return lastLines.computeIfAbsent(withoutTabs, stripped -> {
            var last = new HashMap<String, Integer>();
            for (int candidate = line; candidate <= source.lineCount(); candidate++) {
                last.put(bareLine(candidate, stripped), candidate);
            }
            return last;
        });
    }

    private String bareLine(int candidate, boolean withoutTabs) {
        Span whole = source.line(candidate);
        int start = whole.start();
        while (withoutTabs && start < whole.end() && text.charAt(start) == '\t') {
            start++;
        }
        return text.substring(start, whole.end());
    }

    private int nextInstruction() {
        int candidate = line;
        while (candidate <= source.lineCount() && !beginsInstruction(source.line(candidate))) {
            candidate++;
        }
        return candidate;
    }

    private boolean beginsInstruction(Span whole) {
        int end = whole.start();
        while (end < whole.end() && !Blanks.isSeparator(text.charAt(end))) {
            end++;
        }
        return end < whole.end() && KEYWORDS.contains(text.substring(whole.start(), end));
    }

    private void note(int start, int end) {
        int textStart = Blanks.skip(text, start + 1, end);
        comments.add(
                new Comment(new Span(start, end), text.substring(textStart, Blanks.trimEnd(text, textStart, end))));
    }

    private void problem(Span span, String message) {
        problems.add(new SyntaxProblem(span, message));
    }

    private int startOf(int someLine) {
        return someLine <= source.lineCount() ? source.line(someLine).start() : text.length();
    }

    private int contentStart(Span whole) {
        int start = whole.start() == 0 && text.startsWith("\uFEFF") ? 1 : whole.start();
        return Blanks.skip(text, start, whole.end());
    }
}
