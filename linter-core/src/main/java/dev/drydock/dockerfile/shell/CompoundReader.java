package dev.drydock.dockerfile.shell;

import java.util.ArrayList;
import java.util.List;

/** Reads compound commands and definitions of functions. */
final class CompoundReader {
    private final Cursor cursor;
    private final WordReader wordReader;
    private final RedirectionReader redirectionReader;
    private final ScriptReader scripts;

    CompoundReader(Cursor cursor, WordReader words, RedirectionReader redirections, ScriptReader scripts) {
        this.cursor = cursor;
        this.wordReader = words;
        this.redirectionReader = redirections;
        this.scripts = scripts;
    }

    /** Whether a compound command begins here. */
    boolean canRead() {
        return cursor.peek() == '('
                || switch (cursor.reserved()) {
                    case "{", "[[", "if", "for", "select", "while", "until", "case", "function" -> true;
                    default -> false;
                };
    }

    Compound read() {
        int start = cursor.at();
        var words = new ArrayList<Word>();
        var bodies = new ArrayList<CommandList>();
        cursor.descend();
        var kind = cursor.peek() == '('
                ? parenthesized(words, bodies)
                : switch (cursor.reserved()) {
                    case "{" -> group(bodies);
                    case "[[" -> test(words);
                    case "if" -> conditional(bodies);
                    case "for" -> loopOver(Compound.Kind.FOR, words, bodies);
                    case "select" -> loopOver(Compound.Kind.SELECT, words, bodies);
                    case "while" -> loop(Compound.Kind.WHILE, bodies);
                    case "until" -> loop(Compound.Kind.UNTIL, bodies);
                    case "case" -> choice(words, bodies);
                    default -> namedFunction(words, bodies);
                };
        cursor.ascend();
        return finish(kind, start, words, bodies);
    }

    /** Reads the definition of a function that began at {@code start}; the cursor is at the parenthesis after its name. */
    Compound function(int start, Word name) {
        var bodies = new ArrayList<CommandList>();
        parentheses();
        functionBody(bodies);
        return finish(Compound.Kind.FUNCTION, start, List.of(name), bodies);
    }

    private Compound finish(Compound.Kind kind, int start, List<Word> words, List<CommandList> bodies) {
        int end = cursor.at();
        var redirections = new ArrayList<Redirection>();
        cursor.skipBlanks();
        while (redirectionReader.canRead()) {
            redirections.add(redirectionReader.read());
            end = cursor.at();
            cursor.skipBlanks();
        }
        return new Compound(kind, words, bodies, redirections, cursor.source().toSource(start, end));
    }

    private void keyword(String word) {
        if (cursor.reserved().equals(word)) {
            cursor.moveTo(cursor.at() + word.length());
        } else if (!cursor.gaveUp()) {
            cursor.giveUp(cursor.at());
        }
    }

    private Word word() {
        cursor.skipBlanks();
        if (!wordReader.canRead()) {
            cursor.giveUp(cursor.at());
        }
        return wordReader.read();
    }

    private Compound.Kind parenthesized(List<Word> words, List<CommandList> bodies) {
        int start = cursor.at();
        if (cursor.looksAt("((") && wordReader.readExpression(words)) {
            return Compound.Kind.ARITHMETIC;
        }
        cursor.eat("(");
        bodies.add(scripts.list());
        cursor.expect(")", start);
        return Compound.Kind.SUBSHELL;
    }

    private Compound.Kind group(List<CommandList> bodies) {
        keyword("{");
        bodies.add(scripts.list());
        keyword("}");
        return Compound.Kind.GROUP;
    }

    private Compound.Kind test(List<Word> words) {
        keyword("[[");
        while (!cursor.atEnd()) {
            cursor.skipBlankLines();
            if (wordReader.canRead()) {
                var word = wordReader.read();
                if (word.raw().equals("]]")) {
                    return Compound.Kind.TEST;
                }
                words.add(word);
                if (word.raw().equals("=~")) {
                    cursor.skipBlanks();
                    words.add(wordReader.read(WordReader.Context.REGEX));
                }
            } else if ("()<>&|".indexOf(cursor.peek()) >= 0) {
                cursor.advance();
            } else {
                break;
            }
        }
        cursor.giveUp(cursor.at());
        return Compound.Kind.TEST;
    }

    private Compound.Kind conditional(List<CommandList> bodies) {
        keyword("if");
        branch(bodies);
        while (cursor.reserved().equals("elif")) {
            keyword("elif");
            branch(bodies);
        }
        if (cursor.reserved().equals("else")) {
            keyword("else");
            bodies.add(scripts.list());
        }
        keyword("fi");
        return Compound.Kind.IF;
    }

    private void branch(List<CommandList> bodies) {
        bodies.add(scripts.list());
        keyword("then");
        bodies.add(scripts.list());
    }

    private Compound.Kind loop(Compound.Kind kind, List<CommandList> bodies) {
        cursor.moveTo(cursor.at() + "while".length()); // until is as long
        bodies.add(scripts.list());
        loopBody(bodies);
        return kind;
    }

    private void loopBody(List<CommandList> bodies) {
        keyword("do");
        bodies.add(scripts.list());
        keyword("done");
    }

    private Compound.Kind loopOver(Compound.Kind kind, List<Word> words, List<CommandList> bodies) {
        keyword(cursor.reserved());
        cursor.skipBlanks();
        if (!cursor.looksAt("((") || !wordReader.readExpression(words)) {
            words.add(word());
        }
        cursor.skipBlankLines();
        if (cursor.reserved().equals("in")) {
            keyword("in");
            cursor.skipBlanks();
            while (wordReader.canRead()) {
                words.add(wordReader.read());
                cursor.skipBlanks();
            }
        }
        cursor.eat(";");
        cursor.skipBlankLines();
        if (cursor.reserved().equals("{")) {
            group(bodies);
        } else {
            loopBody(bodies);
        }
        return kind;
    }

    private Compound.Kind choice(List<Word> words, List<CommandList> bodies) {
        keyword("case");
        words.add(word());
        cursor.skipBlankLines();
        keyword("in");
        cursor.skipBlankLines();
        while (!cursor.atEnd() && !cursor.reserved().equals("esac")) {
            int start = cursor.at();
            cursor.eat("(");
            do {
                words.add(word());
                cursor.skipBlanks();
            } while (cursor.eat("|"));
            cursor.expect(")", start);
            bodies.add(scripts.list());
            if (!cursor.eat(";;&") && !cursor.eat(";;") && !cursor.eat(";&")) {
                break;
            }
            cursor.skipBlankLines();
        }
        keyword("esac");
        return Compound.Kind.CASE;
    }

    private Compound.Kind namedFunction(List<Word> words, List<CommandList> bodies) {
        keyword("function");
        words.add(word());
        cursor.skipBlanks();
        if (cursor.peek() == '(' && cursor.peek(1) == ')') {
            parentheses();
        }
        functionBody(bodies);
        return Compound.Kind.FUNCTION;
    }

    private void parentheses() {
        int start = cursor.at();
        cursor.eat("(");
        cursor.skipBlanks();
        cursor.expect(")", start);
    }

    private void functionBody(List<CommandList> bodies) {
        cursor.skipBlankLines();
        if (!canRead()) {
            cursor.giveUp(cursor.at());
            return;
        }
        var body = read();
        bodies.add(new CommandList(List.of(body), List.of(), body.span()));
    }
}
