package dev.drydock.compose.load;

import dev.drydock.compose.model.ByteSize;
import dev.drydock.compose.model.ComposeDuration;
import dev.drydock.compose.model.ScalarType;
import dev.drydock.compose.model.Shape;
import dev.drydock.compose.model.Shape.Either;
import dev.drydock.compose.model.Shape.Free;
import dev.drydock.compose.model.Shape.Items;
import dev.drydock.compose.model.Shape.Keyed;
import dev.drydock.compose.model.Shape.Reference;
import dev.drydock.compose.model.Shape.Single;
import dev.drydock.compose.model.Shapes;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlScalar.Kind;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brings what a file says into the one form that merges and readers work with: long forms instead of short ones, names
 * with values as mappings, absolute paths, sizes in bytes. The table of shapes says where which form applies.
 */
final class Canonical {
    private final Shapes shapes = Shapes.COMPOSE;
    private final Forms forms;
    private final Folder folder;

    /** For files whose paths start from a folder. */
    Canonical(Folder folder, Problems problems) {
        this.folder = folder;
        this.forms = new Forms(folder, problems);
    }

    /** A whole document. */
    YamlMapping file(YamlMapping document) {
        return (YamlMapping) form(document, shapes.file());
    }

    /** One service. */
    YamlMapping service(YamlMapping service) {
        return (YamlMapping) form(service, new Reference("service"));
    }

    private YamlNode form(YamlNode node, Shape shape) {
        if (node.tag().equals(Merge.RESET)) {
            return node;
        }
        YamlNode formed = shape instanceof Reference reference ? forms.apply(reference.name(), node) : node;
        Shape resolved = shapes.resolve(shape);
        List<Shape> alternatives = resolved instanceof Either either ? either.shapes() : List.of(resolved);
        if (formed instanceof YamlScalar scalar) {
            boolean isFinal = shape instanceof Reference reference && forms.isFinal(reference.name());
            return isFinal ? scalar : scalar(scalar, alternatives);
        }
        return alternatives.stream()
                .flatMap(alternative -> within(formed, alternative).stream())
                .findFirst()
                .map(inner -> Tree.tagged(inner, node.tag()))
                .orElse(formed);
    }

    /** A collection with its values formed, if a shape is one for it. */
    private Optional<YamlNode> within(YamlNode node, Shape alternative) {
        Shape shape = shapes.resolve(alternative);
        if (node instanceof YamlSequence list && shape instanceof Items items) {
            var formed = new ArrayList<YamlNode>();
            list.items().forEach(item -> formed.add(form(item, items.item())));
            return Optional.of(Tree.list(list.span(), formed));
        }
        if (node instanceof YamlMapping mapping && (shape instanceof Keyed || shape instanceof Free)) {
            var formed = new ArrayList<YamlEntry>();
            for (YamlEntry entry : mapping.entries()) {
                YamlNode value = shape instanceof Keyed keyed
                        ? Optional.ofNullable(keyed.keys().get(entry.name()))
                                .map(inner -> form(entry.value(), inner))
                                .orElse(entry.value())
                        : form(entry.value(), ((Free) shape).value());
                formed.add(new YamlEntry(entry.key(), value, entry.valueSpan()));
            }
            return Optional.of(Tree.withEntries(mapping, formed));
        }
        return shape instanceof Either either
                ? either.shapes().stream()
                        .flatMap(inner -> within(node, inner).stream())
                        .findFirst()
                : Optional.empty();
    }

    private YamlScalar scalar(YamlScalar scalar, List<Shape> alternatives) {
        List<ScalarType> types = alternatives.stream().flatMap(this::types).toList();
        if (types.contains(ScalarType.STRING) && !scalar.isNull()) {
            return typed(scalar, plainText(scalar), Kind.STRING);
        }
        return types.stream()
                .filter(type -> type.takes(scalar.kind(), scalar.text(), true))
                .findFirst()
                .map(type -> coerce(scalar, type))
                .orElse(scalar);
    }

    private Stream<ScalarType> types(Shape alternative) {
        Shape shape = shapes.resolve(alternative);
        if (shape instanceof Either either) {
            return either.shapes().stream().flatMap(this::types);
        }
        return shape instanceof Single single ? Stream.of(single.type()) : Stream.empty();
    }

    private YamlScalar coerce(YamlScalar scalar, ScalarType type) {
        String text = scalar.text();
        return switch (type) {
            case NULL -> scalar;
            case STRING, PORT, MOUNT, HOST, ADDRESS, PULL_POLICY -> typed(scalar, text, Kind.STRING);
            case PATH -> typed(scalar, folder.absolute(text), Kind.STRING);
            case CONTEXT -> typed(scalar, RemoteContext.is(text) ? text : folder.absolute(text), Kind.STRING);
            case INT, NATURAL, PERCENTAGE, OOM_SCORE ->
                typed(scalar, scalar.kind() == Kind.INT ? GoText.integer(text) : GoText.decimalDigits(text), Kind.INT);
            case NUMBER, DECIMAL ->
                scalar.kind() == Kind.INT
                        ? typed(scalar, GoText.integer(text), Kind.INT)
                        : typed(scalar, GoText.decimal(text), Kind.FLOAT);
            case BOOL -> typed(scalar, isTrue(text), Kind.BOOL);
            case SIZE ->
                typed(
                        scalar,
                        ByteSize.parse(plainText(scalar)).stream()
                                .mapToObj(Long::toString)
                                .findFirst()
                                .orElse(text),
                        Kind.STRING);
            case DURATION ->
                typed(scalar, ComposeDuration.parse(text).map(GoText::duration).orElse(text), Kind.STRING);
        };
    }

    private static String isTrue(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "y", "yes", "on" -> "true";
            default -> "false";
        };
    }

    /** What a number or boolean is as text. */
    static String plainText(YamlScalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> scalar.text();
            case INT -> GoText.integer(scalar.text());
            case FLOAT -> GoText.decimal(scalar.text());
            case BOOL -> scalar.text().toLowerCase(Locale.ROOT);
            case NULL -> "";
        };
    }

    private static YamlScalar typed(YamlScalar scalar, String text, Kind kind) {
        return new YamlScalar(
                scalar.span(), text, Tree.scalar(scalar.span(), text, kind).style(), kind, scalar.tag());
    }
}
