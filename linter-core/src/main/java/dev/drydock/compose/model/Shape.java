package dev.drydock.compose.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a value of a compose file may look like. */
public sealed interface Shape {
    /** Any value. */
    record Anything() implements Shape {}

    /** A single value of a type that {@link ScalarType} knows. */
    record Single(ScalarType type) implements Shape {}

    /** One of some words. */
    record OneOf(List<String> words) implements Shape {}

    /**
     * A list.
     *
     * @param distinct whether no item may stand twice
     */
    record Items(Shape item, boolean distinct) implements Shape {}

    /**
     * A mapping with keys of the user's choice.
     *
     * @param named whether the keys are names of services, volumes and the like, which may not hold every character
     */
    record Free(Shape value, boolean named) implements Shape {}

    /**
     * A mapping with given keys.
     *
     * @param name what it is called: {@code service}, {@code build}
     */
    record Keyed(String name, Map<String, Shape> keys, Set<String> required) implements Shape {}

    /** One of several shapes. */
    record Either(List<Shape> shapes) implements Shape {}

    /** The shape of this name. */
    record Reference(String name) implements Shape {}

    /** Reads a type as the table of shapes writes it; see there. */
    static Shape parse(String type) {
        var shapes = new ArrayList<Shape>();
        int open = 0;
        int start = 0;
        for (int at = 0; at <= type.length(); at++) {
            char c = at == type.length() ? '|' : type.charAt(at);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '|' && open == 0) {
                shapes.add(parseOne(type.substring(start, at).trim()));
                start = at + 1;
            }
        }
        return shapes.size() == 1 ? shapes.get(0) : new Either(List.copyOf(shapes));
    }

    private static Shape parseOne(String type) {
        if (type.equals("anything")) {
            return new Anything();
        }
        int open = type.indexOf('(');
        if (open < 0) {
            return ScalarType.named(type).<Shape>map(Single::new).orElseGet(() -> new Reference(type));
        }
        String argument = type.substring(open + 1, type.length() - 1);
        return switch (type.substring(0, open)) {
            case "one_of" -> new OneOf(List.of(argument.split(" ", -1)));
            case "list" -> new Items(parse(argument), false);
            case "set" -> new Items(parse(argument), true);
            case "map" -> new Free(parse(argument), false);
            case "names" -> new Free(parse(argument), true);
            default -> throw new IllegalArgumentException("no type: " + type);
        };
    }
}
