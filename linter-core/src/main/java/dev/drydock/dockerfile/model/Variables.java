package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a stage, or of the ARGs before the first stage: what holds at a place in the file, and what it expands
 * to. A stage inherits the variables of the stage it builds on; an ARG without a default takes that of the ARG of its
 * name before the first stage; ENV wins over ARG (Dockerfile reference, "ARG").
 */
public final class Variables {
    /** Variables that every build gives to its stages once they declare them, and to FROM without that. */
    public static final Set<String> PLATFORM = Set.of(
            "TARGETPLATFORM",
            "TARGETOS",
            "TARGETOSVERSION",
            "TARGETARCH",
            "TARGETVARIANT",
            "BUILDPLATFORM",
            "BUILDOS",
            "BUILDOSVERSION",
            "BUILDARCH",
            "BUILDVARIANT",
            "TARGETSTAGE");

    /** Arguments that every builder takes without their being declared. */
    public static final Set<String> PROXIES = Set.of(
            "HTTP_PROXY",
            "http_proxy",
            "HTTPS_PROXY",
            "https_proxy",
            "FTP_PROXY",
            "ftp_proxy",
            "NO_PROXY",
            "no_proxy",
            "ALL_PROXY",
            "all_proxy");

    /** Variables that a build gives to every stage, declared or not. */
    public static final Set<String> PREDEFINED =
            Stream.concat(PROXIES.stream(), Stream.of("SOURCE_DATE_EPOCH")).collect(Collectors.toUnmodifiableSet());

    /** Longer values are taken as unknown: definitions that double each other would fill the memory. */
    private static final int LONGEST_VALUE = 1 << 16;

    private final Map<String, List<Definition>> definitions = new HashMap<>();
    private final @Nullable Variables inherited;
    private final @Nullable Variables globals;
    private final boolean open;
    private final char escape;

    private Variables(@Nullable Variables inherited, @Nullable Variables globals, boolean open, char escape) {
        this.inherited = inherited;
        this.globals = globals;
        this.open = open;
        this.escape = escape;
    }

    /** The ARGs before the first stage; nothing else is set there. */
    static Variables global(List<Instruction> instructions, char escape) {
        var variables = new Variables(null, null, false, escape);
        instructions.forEach(variables::define);
        return variables;
    }

    /** A stage on a base image, whose own variables are not known; {@code scratch} has none. */
    static Variables onImage(List<Instruction> instructions, Variables global, boolean scratch, char escape) {
        var variables = new Variables(null, global, !scratch, escape);
        instructions.forEach(variables::define);
        return variables;
    }

    /** A stage that builds on another one. */
    static Variables onStage(List<Instruction> instructions, Variables base, Variables global, char escape) {
        boolean brings = !base.definitions.isEmpty(); // a chain of stages that bring nothing need not be climbed
        var variables = new Variables(brings ? base : base.inherited, global, base.open, escape);
        instructions.forEach(variables::define);
        return variables;
    }

    /** What a variable is at an offset of the file; for one of the stage built on, at its end. */
    public Optional<Definition> at(String name, int offset) {
        Optional<Definition> found = ownAt(name, offset);
        for (Variables base = inherited; found.isEmpty() && base != null; base = base.inherited) {
            found = base.ownAt(name, Integer.MAX_VALUE);
        }
        return found;
    }

    private Optional<Definition> ownAt(String name, int offset) {
        List<Definition> known = definitions.getOrDefault(name, List.of());
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known.get(middle).offset() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? Optional.of(known.get(low - 1)) : Optional.empty();
    }

    /** All names that hold at an offset. */
    public Set<String> namesAt(int offset) {
        var names = new TreeSet<String>();
        for (Variables level = this; level != null; level = level.inherited) {
            int limit = level == this ? offset : Integer.MAX_VALUE;
            level.definitions.forEach((name, known) -> {
                if (known.get(0).offset() <= limit) {
                    names.add(name);
                }
            });
        }
        return names;
    }

    /** Whether a base image whose configuration is not at hand may define more variables. */
    public boolean mayHaveMore() {
        return open;
    }

    /**
     * What a word is once its quotes and variables are gone.
     *
     * @return empty if that can't be known
     */
    public Optional<String> expand(Word word, int offset) {
        String text = word.text();
        return text.length() <= LONGEST_VALUE && Template.isPlain(text, escape)
                ? Optional.of(text)
                : expand(Template.of(word, escape), offset, false);
    }

    /**
     * What a word is if the build is given no arguments: as {@link #expand}, but a variable that is declared without a
     * value is empty.
     */
    public Optional<String> expandByDefaults(Word word, int offset) {
        return expand(Template.of(word, escape), offset, true);
    }

    private Optional<String> expand(Template template, int offset, boolean byDefaults) {
        if (!template.complete()) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        for (Template.Part part : template.parts()) {
            if (part instanceof Template.Literal literal) {
                text.append(literal.text());
            } else {
                Optional<String> value = expand((Template.Variable) part, offset, byDefaults);
                if (value.isEmpty()) {
                    return value;
                }
                text.append(value.get());
            }
            if (text.length() > LONGEST_VALUE) {
                return Optional.empty();
            }
        }
        return Optional.of(text.toString());
    }

    private Optional<String> expand(Template.Variable variable, int offset, boolean byDefaults) {
        Optional<Definition> definition = at(variable.name(), offset);
        boolean declaredWithoutValue =
                definition.isPresent() && definition.get().value().isEmpty();
        boolean given = definition.isEmpty()
                && (PREDEFINED.contains(variable.name()) || PLATFORM.contains(variable.name()) || mayHaveMore());
        if (declaredWithoutValue && !byDefaults || given) {
            return Optional.empty();
        }
        Optional<String> value = definition.flatMap(Definition::value);
        return new Modifier(variable.operator())
                .apply(
                        value,
                        () -> expand(variable.operand(), offset, byDefaults),
                        () -> expand(variable.replacement(), offset, byDefaults));
    }

    private void define(Instruction instruction) {
        if (instruction instanceof Arg arg) {
            for (KeyValue pair : arg.declarations()) {
                define(Definition.Kind.ARG, pair, instruction);
            }
        } else if (instruction instanceof Env env) {
            for (KeyValue pair : env.pairs()) {
                define(Definition.Kind.ENV, pair, instruction);
            }
        }
    }

    private void define(Definition.Kind kind, KeyValue pair, Instruction instruction) {
        int start = instruction.span().start();
        String name = pair.name().text();
        boolean shadowed = kind == Definition.Kind.ARG
                && at(name, start)
                        .filter(known -> known.kind() == Definition.Kind.ENV)
                        .isPresent();
        if (shadowed) {
            return;
        }
        Optional<String> value =
                pair.separator() == KeyValue.Separator.NONE ? global(name) : expand(pair.value(), start);
        definitions
                .computeIfAbsent(name, fresh -> new ArrayList<>(1))
                .add(new Definition(kind, pair, instruction.span().end(), value));
    }

    /** The value of an ARG before the first stage. */
    private Optional<String> global(String name) {
        return globals == null
                ? Optional.empty()
                : globals.at(name, Integer.MAX_VALUE).flatMap(Definition::value);
    }
}
