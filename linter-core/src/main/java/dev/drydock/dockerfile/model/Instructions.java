package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Instruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instructions that are asked for by their type, by each rule anew. */
final class Instructions {
    /** Among so few, a search is as fast as looking up what it found before. */
    private static final int FEW = 16;

    private final List<Instruction> all;
    private final Map<Class<?>, List<?>> found;
    /** The types that there are among many. */
    private final Set<Class<?>> types;

    Instructions(List<Instruction> all) {
        this.all = all;
        this.found = all.size() > FEW ? new ConcurrentHashMap<>() : Map.of();
        this.types = all.size() > FEW
                ? all.stream().map(Instruction::getClass).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    List<Instruction> all() {
        return all;
    }

    /** Those of a type, in order. Where there are none, which is the rule, that is told without a stream. */
    <T> Stream<T> of(Class<T> type) {
        List<T> those = find(type);
        return those.isEmpty() ? Stream.empty() : those.stream();
    }

    /** The last of a type. */
    <T> Optional<T> last(Class<T> type) {
        List<T> those = find(type);
        return those.isEmpty() ? Optional.empty() : Optional.of(those.get(those.size() - 1));
    }

    @SuppressWarnings("unchecked") // what was found for a type is of it
    private <T> List<T> find(Class<T> type) {
        if (all.size() <= FEW) {
            return search(type);
        }
        return types.stream().anyMatch(type::isAssignableFrom)
                ? (List<T>) found.computeIfAbsent(type, absent -> search(type))
                : List.of();
    }

    private <T> List<T> search(Class<T> type) {
        var those = new ArrayList<T>(0);
        for (Instruction instruction : all) {
            if (type.isInstance(instruction)) {
                those.add(type.cast(instruction));
            }
        }
        return those;
    }
}
