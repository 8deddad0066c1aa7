package dev.drydock.image.dockerfile;

import dev.drydock.dockerfile.model.Template;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The variables that hold at an instruction. One of ENV wins over one of ARG, whichever comes first. */
final class Scope {
    static final char ESCAPE = '\\';

    private final Map<String, String> given;
    private final Map<String, String> defaults;
    private final Supplier<List<String>> environment;
    private final Map<String, String> declared = new TreeMap<>();

    /**
     * A scope in which nothing is declared.
     *
     * @param given arguments that the build is given
     * @param defaults of what is declared without a value and not given
     * @param environment variables of the image so far, each as {@code NAME=value}
     */
    Scope(Map<String, String> given, Map<String, String> defaults, Supplier<List<String>> environment) {
        this.given = Map.copyOf(given);
        this.defaults = Map.copyOf(defaults);
        this.environment = environment;
        given.forEach((name, value) -> {
            if (Variables.PROXIES.contains(name)) {
                declared.put(name, value);
            }
        });
    }

    /** The arguments that are declared and have a value. */
    Map<String, String> declared() {
        return Map.copyOf(declared);
    }

    /** Declares what an engine tells of itself. */
    void declare(Map<String, String> known) {
        declared.putAll(known);
    }

    void declare(Arg arg, SourceText source) throws NotOurs {
        for (KeyValue pair : arg.declarations()) {
            String name = expand(pair.name(), source);
            Optional<String> otherwise = pair.separator() == KeyValue.Separator.NONE
                    ? Optional.ofNullable(defaults.get(name))
                    : Optional.of(expand(pair.value(), source));
            Optional.ofNullable(given.get(name)).or(() -> otherwise).ifPresent(value -> declared.put(name, value));
        }
    }

    /** What a word is once its quotes and variables are gone. */
    String expand(Word word, SourceText source) throws NotOurs {
        Optional<String> text = Template.of(word, ESCAPE).expand(this::value);
        if (text.isEmpty()) {
            throw new NotOurs(source.locate(word.span().start()) + ": `" + word + "` can't be expanded");
        }
        return text.get();
    }

    /** What the text of a here-document is once its variables are filled in. */
    String fill(Word text, SourceText source) throws NotOurs {
        if (text.text().indexOf(ESCAPE) >= 0) { // which builders take out, or leave, by their age
            throw new NotOurs(source.locate(text.span().start()) + ": the text has a backslash");
        }
        return Template.unquoted(text, ESCAPE)
                .expand(this::value)
                .orElseThrow(() -> new NotOurs(source.locate(text.span().start()) + ": the text can't be expanded"));
    }

    private Optional<String> value(String name) {
        return environment.get().stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .or(() -> Optional.ofNullable(declared.get(name)));
    }
}
