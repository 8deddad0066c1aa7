package dev.drydock.compose.model;

import dev.drydock.compose.model.Shape.Anything;
import dev.drydock.compose.model.Shape.Either;
import dev.drydock.compose.model.Shape.Free;
import dev.drydock.compose.model.Shape.Items;
import dev.drydock.compose.model.Shape.Keyed;
import dev.drydock.compose.model.Shape.OneOf;
import dev.drydock.compose.model.Shape.Single;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares a file with the shapes that Compose takes. */
final class ShapeCheck {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private final Shapes shapes;
    private final Variables variables;
    /** Without repetition: aliases lead to the same value many times. */
    private final Set<ComposeProblem> problems = new LinkedHashSet<>();

    ShapeCheck(Shapes shapes, Variables variables) {
        this.shapes = shapes;
        this.variables = variables;
    }

    /** All that is wrong with a document. */
    List<ComposeProblem> check(YamlNode root) {
        check(root, shapes.file(), "a compose file", root.span());
        return List.copyOf(problems);
    }

    /**
     * Checks one value.
     *
     * @param subject what to call it
     * @param place where to point if the value itself takes no room
     */
    private void check(YamlNode node, Shape shape, String subject, Span place) {
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
            checkKeys(mapping, find(allowed, Keyed.class).get(), place);
        } else if (node instanceof YamlMapping mapping
                && find(allowed, Free.class).isPresent()) {
            checkFree(mapping, find(allowed, Free.class).get());
        } else {
            report(headOf(node, place), subject + " must be " + phrase(allowed) + ", not " + node.kindName());
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

    private void checkScalar(YamlScalar scalar, List<Shape> allowed, String subject, Span place) {
        Text text = Text.of(scalar, variables);
        boolean free = scalar.text().indexOf('$') >= 0;
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
            report(place, faults.get(0));
        } else if (kind == Kind.NULL) {
            report(place, subject + " has no value; it must be " + phrase(allowed));
        } else {
            boolean word = find(allowed, OneOf.class).isPresent() && kind == Kind.STRING;
            boolean unquoted = allowed.contains(new Single(ScalarType.STRING));
            report(
                    place,
                    subject + " must be " + phrase(allowed) + ", not "
                            + (word ? "`" + text + "`" : scalar.kindName())
                            + (unquoted ? "; put it in quotes" : ""));
        }
    }

    private void checkItems(YamlSequence list, Items shape, String subject) {
        Set<String> seen = new HashSet<>();
        for (YamlNode item : list.items()) {
            check(item, shape.item(), "an item of " + subject, list.span());
            if (shape.distinct() && item instanceof YamlScalar scalar && !seen.add(scalar.text())) {
                report(scalar.span(), "`" + scalar.text() + "` stands twice in " + subject);
            }
        }
    }

    private void checkFree(YamlMapping mapping, Free shape) {
        for (YamlEntry entry : checkedEntries(mapping)) {
            if (shape.named() && !NAME.matcher(entry.name()).matches()) {
                report(
                        entry.key().span(),
                        "`" + entry.name() + "` is no name here; use letters, digits, `.`, `_` and `-`");
            }
            check(
                    entry.value(),
                    shape.value(),
                    "`" + entry.name() + "`",
                    entry.key().span());
        }
    }

    private void checkKeys(YamlMapping mapping, Keyed shape, Span place) {
        List<YamlEntry> entries = checkedEntries(mapping);
        for (YamlEntry entry : entries) {
            Shape value = shape.keys().get(entry.name());
            if (value != null) {
                check(
                        entry.value(),
                        value,
                        "`" + entry.name() + "`",
                        entry.key().span());
            } else if (!entry.name().startsWith("x-") && !isReset(entry.value())) {
                report(entry.key().span(), unknownKey(entry, shape));
            }
        }
        for (String required : shape.required()) {
            if (entries.stream().noneMatch(entry -> entry.name().equals(required))) {
                report(headOf(mapping, place), article(shape.name()) + " must have the key `" + required + "`");
            }
        }
    }

    /** The entries that count, after a look at their keys and at what is merged. */
    private List<YamlEntry> checkedEntries(YamlMapping mapping) {
        for (YamlEntry entry : mapping.entries()) {
            if (entry.key().kind() != Kind.STRING) {
                report(
                        entry.key().span(),
                        "the key `" + entry.name() + "` is read as "
                                + entry.key().kindName() + "; put it in quotes");
            }
            if (entry.name().equals(YamlMapping.MERGE_KEY) && !mergeable(entry.value())) {
                report(entry.key().span(), "`<<` takes a mapping or a list of mappings");
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

    private void report(Span span, String message) {
        String sentence = Character.toUpperCase(message.charAt(0)) + message.substring(1);
        problems.add(new ComposeProblem(span, sentence));
    }
}
