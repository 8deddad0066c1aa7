package dev.drydock.config;

import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a comment as one of the forms that switch rules off:
 *
 * <pre>{@code
 * # drydock [stage|file] ignore=rule-a,rule-b -- reason
 * # hadolint [stage|global] ignore=DL3001,SC1000 # remark
 * # check=skip=CheckA,CheckB;error=true
 * }</pre>
 *
 * Blanks are allowed around every word and mark; what follows the last id, but for the reason, is a remark.
 */
final class PragmaReader {
    private final String text;
    private final Span comment;
    private int at;

    private PragmaReader(SourceText source, Span comment) {
        this.text = source.content();
        this.comment = comment;
        this.at = comment.start();
    }

    /** The pragma in a comment; {@code directive} says that it stands where BuildKit looks for its directives. */
    static Optional<Pragma> read(SourceText source, Span comment, boolean directive) {
        var reader = new PragmaReader(source, comment);
        reader.eat("#");
        return switch (reader.word()) {
            case "drydock" -> reader.ignore(Pragma.Form.DRYDOCK, "file");
            case "hadolint" -> reader.ignore(Pragma.Form.HADOLINT, "global");
            case "check" -> reader.check(directive ? Pragma.Scope.FILE : Pragma.Scope.BLOCK);
            default -> Optional.empty();
        };
    }

    private Optional<Pragma> ignore(Pragma.Form form, String fileWord) {
        String word = word();
        Pragma.Scope scope = Pragma.Scope.BLOCK;
        if (word.equals("stage") || word.equals(fileWord)) {
            scope = word.equals("stage") ? Pragma.Scope.STAGE : Pragma.Scope.FILE;
            word = word();
        }
        if (!word.equals("ignore") || !eat("=")) {
            return Optional.empty();
        }
        List<Pragma.Name> names = names();
        boolean reasoned = eat("--") && !atEnd();
        return Optional.of(new Pragma(form, scope, comment, names, reasoned, false));
    }

    private Optional<Pragma> check(Pragma.Scope scope) {
        var names = new ArrayList<Pragma.Name>();
        boolean errors = false;
        boolean more = eat("=");
        while (more) {
            String key = word();
            if (!eat("=")) {
                break;
            }
            List<Pragma.Name> values = names();
            if (key.equals("skip")) {
                names.addAll(values);
            } else if (key.equals("error")) {
                errors = values.stream().anyMatch(value -> value.id().equals("true"));
            }
            more = eat(";");
        }
        boolean says = errors || !names.isEmpty();
        return says
                ? Optional.of(new Pragma(Pragma.Form.BUILDKIT, scope, comment, names, false, errors))
                : Optional.empty();
    }

    private List<Pragma.Name> names() {
        var names = new ArrayList<Pragma.Name>();
        do {
            skipBlanks();
            int start = at;
            String id = word();
            if (!id.isEmpty()) {
                names.add(new Pragma.Name(id, new Span(start, start + id.length())));
            }
        } while (eat(","));
        return names;
    }

    /** The letters, digits, underscores and single dashes that come next; the blanks around them are passed over. */
    private String word() {
        skipBlanks();
        int start = at;
        while (!atEnd() && isWordPart() && !text.startsWith("--", at)) {
            at++;
        }
        String word = text.substring(start, at);
        skipBlanks();
        return word;
    }

    private boolean isWordPart() {
        char c = next();
        return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private boolean eat(String mark) {
        skipBlanks();
        boolean here = text.startsWith(mark, at) && at + mark.length() <= comment.end();
        if (here) {
            at += mark.length();
            skipBlanks();
        }
        return here;
    }

    private void skipBlanks() {
        while (!atEnd() && Character.isWhitespace(next())) {
            at++;
        }
    }

    private char next() {
        return text.charAt(at);
    }

    private boolean atEnd() {
        return at >= comment.end();
    }
}
