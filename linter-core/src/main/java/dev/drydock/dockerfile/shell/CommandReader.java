package dev.drydock.dockerfile.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads simple commands, and the definitions of functions that begin like one. */
final class CommandReader {
    /** Builtins of bash that take assignments as arguments, arrays too. */
    private static final Set<String> DECLARATIONS = Set.of("declare", "export", "local", "readonly", "typeset");

    private final Cursor cursor;
    private final WordReader wordReader;
    private final RedirectionReader redirectionReader;
    private final CompoundReader compounds;

    CommandReader(Cursor cursor, WordReader words, RedirectionReader redirections, CompoundReader compounds) {
        this.cursor = cursor;
        this.wordReader = words;
        this.redirectionReader = redirections;
        this.compounds = compounds;
    }

    Statement read() {
        int start = cursor.at();
        int end = start;
        var assignments = new ArrayList<Assignment>();
        var words = new ArrayList<Word>();
        var redirections = new ArrayList<Redirection>();
        while (!cursor.atEnd()) {
            if (redirectionReader.canRead()) {
                redirections.add(redirectionReader.read());
            } else if (words.isEmpty() && nameOfAssignment() > 0) {
                assignments.add(assignment());
            } else if (!wordReader.canRead()) {
                break;
            } else {
                words.add(argument(words));
            }
            end = cursor.at();
            cursor.skipBlanks();
            if (cursor.peek() == '(' && words.size() == 1 && assignments.isEmpty() && redirections.isEmpty()) {
                return compounds.function(start, words.get(0));
            }
        }
        if (end == start || cursor.peek() == '(') {
            cursor.giveUp(cursor.at());
        }
        var span = cursor.source().toSource(start, end);
        var command = new Command(assignments, words, redirections, cursor.inSubstitution(), span);
        if (!cursor.gaveUp()) {
            cursor.collected().add(command);
        }
        return command;
    }

    private Word argument(List<Word> before) {
        int start = cursor.at();
        var word = wordReader.read();
        boolean takesArray = cursor.peek() == '('
                && !before.isEmpty()
                && DECLARATIONS.contains(before.get(0).raw())
                && word.raw().endsWith("=");
        if (!takesArray) {
            return word;
        }
        var parts = new ArrayList<WordPart>(word.parts());
        parts.add(array());
        return new Word(cursor.source(), start, cursor.at(), parts);
    }

    /** Length of the {@code NAME} before {@code =}, {@code +=} or a subscript and one of them; 0 if there is none. */
    private int nameOfAssignment() {
        int length = 0;
        while (isNameCharacter(cursor.peek(length), length)) {
            length++;
        }
        int after = length;
        if (length > 0 && cursor.peek(after) == '[') {
            do {
                after++;
            } while (cursor.peek(after) != '\0'
                    && !Cursor.isMeta(cursor.peek(after))
                    && !(cursor.peek(after - 1) == ']' && assigns(after)));
        }
        return assigns(after) ? length : 0;
    }

    private boolean assigns(int ahead) {
        return cursor.peek(ahead) == '=' || (cursor.peek(ahead) == '+' && cursor.peek(ahead + 1) == '=');
    }

    private static boolean isNameCharacter(char c, int position) {
        return WordReader.isNameStart(c) || (position > 0 && c >= '0' && c <= '9');
    }

    private Assignment assignment() {
        int start = cursor.at();
        cursor.moveTo(start + nameOfAssignment());
        var name = cursor.textFrom(start);
        while (cursor.peek() != '=') {
            cursor.advance();
        }
        cursor.advance();
        var value = cursor.peek() == '(' ? arrayValue() : wordReader.read();
        return new Assignment(name, value, cursor.spanFrom(start));
    }

    private Word arrayValue() {
        int start = cursor.at();
        var array = array();
        return new Word(cursor.source(), start, cursor.at(), List.of(array));
    }

    private WordPart.Array array() {
        int start = cursor.at();
        cursor.advance();
        cursor.skipBlankLines();
        var values = new ArrayList<Word>();
        while (wordReader.canRead()) {
            values.add(wordReader.read());
            cursor.skipBlankLines();
        }
        cursor.expect(")", start);
        return new WordPart.Array(values, cursor.spanFrom(start));
    }
}
