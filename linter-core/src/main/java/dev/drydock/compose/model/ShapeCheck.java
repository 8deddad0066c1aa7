package dev.drydock.compose.model;

import dev.drydock.compose.model.Shape.Anything;
import dev.drydock.compose.model.Shape.Either;
import dev.drydock.compose.model.Shape.Free;
import dev.drydock.compose.model.Shape.Items;
import dev.drydock.compose.model.Shape.Keyed;
import dev.drydock.compose.model.Shape.OneOf;
import dev.drydock.compose.model.Shape.Reference;
import dev.drydock.compose.model.Shape.Single;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a file with the shapes that Compose takes. */
public final class ShapeCheck {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final Shapes shapes;
    private final Variables variables;
    /** Whether a missing key is no fault, as another file may bring it. */
    private final boolean partial;

    private final List<ComposeProblem> problems = new ArrayList<>();
    /** What is told already: aliases lead to the same value many times. */
    private final Set<Told> told = new HashSet<>();

    private ShapeCheck(Shapes shapes, Variables variables, boolean partial) {
        this.shapes = shapes;
        this.variables = variables;
        this.partial = partial;
    }

    /** For what must be whole by itself. */
    public static ShapeCheck whole(Variables variables) {
        return new ShapeCheck(Shapes.COMPOSE, variables, false);
    }

    /** For what other files may complete. */
    public static ShapeCheck partial(Variables variables) {
        return new ShapeCheck(Shapes.COMPOSE, variables, true);
    }

    /** All that is wrong with a document. */
    public List<ComposeProblem> check(YamlNode root) {
        check(root, shapes.file(), new Subject("", "a compose file"), root.span());
        return List.copyOf(problems);
    }

    /** All that is wrong with one service, which is called by a path. */
    public List<ComposeProblem> checkService(YamlNode service, String path) {
        check(service, new Reference("service"), new Subject(path, "a service"), service.span());
        return List.copyOf(problems);
    }

    private record Told(Span span, String message) {}

    /**
     * A value as messages speak of it.
     *
     * @param path from the top of the file
     * @param name what to call it within a sentence
     */
    private record Subject(String path, String name) {
        Subject key(String key) {
            return new Subject(path.isEmpty() ? key : path + "." + key, "`" + key + "`");
        }

        Subject item(int index) {
            return new Subject(path + "[" + index + "]", "an item of " + name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * Checks one value.
     *
     * @param subject what to call it
     * @param place where to point if the value itself takes no room
     */
    private void check(YamlNode node, Shape shape, Subject subject, Span place) {
        List<Shape> allowed = alternatives(shape).toList();
        if (isReset(node) || allowed.stream().anyMatch(Anything.class::isInstance)) {
            return;
        }
        if (node instanceof YamlScalar scalar) {
            checkScalar(scalar, allowed, subject, scalar.span().isEmpty() ? place : scalar.span());
        } else if (node instanceof YamlSequence list
                && find(allowed, Items.class).isPresent()) {
            checkItems(list, find(allowed, Items.class).get(), subject);
        } else if (node instanceof YamlMapping mapping
                && find(allowed, Keyed.class).isPresent()) {
            checkKeys(mapping, find(allowed, Keyed.class).get(), subject, place);
        } else if (node instanceof YamlMapping mapping
                && find(allowed, Free.class).isPresent()) {
            checkFree(mapping, find(allowed, Free.class).get(), subject);
        } else {
            report(subject, headOf(node, place), subject + " must be " + phrase(allowed) + ", not " + node.kindName());
        }
    }

    private static boolean isReset(YamlNode node) {
        return node.tag().equals("!reset");
    }

    private Stream<Shape> alternatives(Shape shape) {
        Shape resolved = shapes.resolve(shape);
        return resolved instanceof Either either
                ? either.shapes().stream().flatMap(this::alternatives)
                : Stream.of(resolved);
    }

    private static <S extends Shape> Optional<S> find(List<Shape> allowed, Class<S> kind) {
        return allowed.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private void checkScalar(YamlScalar scalar, List<Shape> allowed, Subject subject, Span place) {
        if (partial && scalar.isNull() && !subject.path().isEmpty()) {
            return; // says nothing, so that what another file says counts
        }
        Text text = Text.of(scalar, variables);
        boolean free =
                scalar.text().indexOf('$') >= 0 || (variables == Variables.FILLED_IN && scalar.kind() == Kind.STRING);
        Kind kind = free ? Kind.STRING : scalar.kind();
        boolean anyScalar = allowed.stream().anyMatch(shape -> shape instanceof Single || shape instanceof OneOf);
        if (anyScalar && !text.isKnown()) {
            return;
        }
        var faults = new ArrayList<String>();
        for (Shape shape : allowed) {
            if (shape instanceof OneOf oneOf && oneOf.words().contains(text.shown())) {
                return;
            }
            if (shape instanceof Single single && single.type().takes(kind, text.shown(), free)) {
                Optional<String> fault = single.type().fault(kind, text);
                if (fault.isEmpty()) {
                    return;
                }
                faults.add(fault.get());
            }
        }
        if (!faults.isEmpty()) {
            report(subject, place, faults.get(0));
        } else if (kind == Kind.NULL) {
            report(subject, place, subject + " has no value; it must be " + phrase(allowed));
        } else {
            boolean word = find(allowed, OneOf.class).isPresent() && kind == Kind.STRING;
            boolean unquoted = phrase(allowed).contains(ScalarType.STRING.phrase);
            report(
                    subject,
                    place,
                    subject + " must be " + phrase(allowed) + ", not "
                            + (word ? "`" + text + "`" : scalar.kindName())
                            + (unquoted ? "; put it in quotes" : ""));
        }
    }

    /** What tells items of a set apart: the number 80 and the text "80" are two. */
    private record Distinguished(Kind kind, String text) {}

    private void checkItems(YamlSequence list, Items shape, Subject subject) {
        Set<Distinguished> seen = new HashSet<>();
        int index = 0;
        for (YamlNode item : list.items()) {
            check(item, shape.item(), subject.item(index++), list.span());
            if (shape.distinct()
                    && !partial
                    && item instanceof YamlScalar scalar
                    && !seen.add(new Distinguished(scalar.kind(), scalar.text()))) {
                report(subject, scalar.span(), "`" + scalar.text() + "` stands twice in " + subject);
            }
        }
    }

    private void checkFree(YamlMapping mapping, Free shape, Subject subject) {
        for (YamlEntry entry : checkedEntries(mapping, subject)) {
            if (shape.named() && !NAME.matcher(entry.name()).matches()) {
                report(
                        subject,
                        entry.key().span(),
                        "`" + entry.name() + "` is no name here; use letters, digits, `.`, `_` and `-`");
            }
            check(
                    entry.value(),
                    shape.value(),
                    subject.key(entry.name()),
                    entry.key().span());
        }
    }

    private void checkKeys(YamlMapping mapping, Keyed shape, Subject subject, Span place) {
        List<YamlEntry> entries = checkedEntries(mapping, subject);
        for (YamlEntry entry : entries) {
            Shape value = shape.keys().get(entry.name());
            if (value != null) {
                check(
                        entry.value(),
                        value,
                        subject.key(entry.name()),
                        entry.key().span());
            } else if (!entry.name().startsWith("x-") && !isReset(entry.value())) {
                report(subject, entry.key().span(), unknownKey(entry, shape));
            }
        }
        for (String required : shape.required()) {
            if (!partial && entries.stream().noneMatch(entry -> entry.name().equals(required))) {
                report(
                        subject,
                        headOf(mapping, place),
                        article(shape.name()) + " must have the key `" + required + "`");
            }
        }
    }

    /** The entries that count, after a look at their keys and at what is merged. */
    private List<YamlEntry> checkedEntries(YamlMapping mapping, Subject subject) {
        for (YamlEntry entry : mapping.entries()) {
            if (entry.key().kind() != Kind.STRING) {
                report(
                        subject.key(entry.name()),
                        entry.key().span(),
                        "the key `" + entry.name() + "` is read as "
                                + entry.key().kindName() + "; put it in quotes");
            }
            if (entry.name().equals(YamlMapping.MERGE_KEY) && !mergeable(entry.value())) {
                report(subject, entry.key().span(), "`<<` takes a mapping or a list of mappings");
            }
        }
        return mapping.merged().entries();
    }

    private static boolean mergeable(YamlNode value) {
        return value instanceof YamlMapping
                || (value instanceof YamlSequence list
                        && list.items().stream().allMatch(YamlMapping.class::isInstance));
    }

    private String unknownKey(YamlEntry entry, Keyed shape) {
        String name = entry.name();
        boolean file = shape.name().equals("file");
        if (file
                && entry.value() instanceof YamlMapping service
                && service.get("image").or(() -> service.get("build")).isPresent()) {
            return "`" + name + "` looks like a service of the old file format; put it below `services:`";
        }
        String unknown = "`" + name + "` is no key of " + (file ? "a compose file" : article(shape.name()));
        return shapes.advice(shape.name(), name)
                .or(() -> NearMiss.of(name, shape.keys().keySet()).map(near -> "did you mean `" + near + "`?"))
                .map(hint -> unknown + "; " + hint)
                .orElse(unknown);
    }

    private static String article(String shape) {
        String noun = shape.replace('_', ' ');
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private static String phrase(List<Shape> allowed) {
        Shape nothing = new Single(ScalarType.NULL);
        return either(allowed.stream()
                .filter(shape -> !shape.equals(nothing))
                .map(ShapeCheck::phrase)
                .distinct()
                .toList());
    }

    private static String either(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String phrase(Shape shape) {
        if (shape instanceof Single single) {
            return single.type().phrase;
        }
        if (shape instanceof OneOf oneOf) {
            return either(oneOf.words().stream().map(word -> "`" + word + "`").toList());
        }
        return shape instanceof Items ? "a list" : "a mapping";
    }

    /** The key, or the first line of the value: nobody wants a whole block underlined. */
    private static Span headOf(YamlNode node, Span place) {
        return node instanceof YamlScalar ? node.span() : place;
    }

    private void report(Subject subject, Span span, String message) {
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        if (told.add(new Told(span, sentence))) {
            problems.add(new ComposeProblem(span, sentence, subject.path()));
        }
    }
}
