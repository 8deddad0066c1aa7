package dev.drydock.compose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapesTest {
    @Test
    void refersOnlyToShapesThatItHas() {
        Deque<Shape> open = new ArrayDeque<>();
        Set<Shape> seen = new HashSet<>();
        open.add(Shapes.COMPOSE.file());
        assertThatCode(() -> {
                    while (!open.isEmpty()) {
                        Shape shape = Shapes.COMPOSE.resolve(open.pop());
                        if (seen.add(shape)) {
                            open.addAll(ShapesTest.parts(shape));
                        }
                    }
                })
                .doesNotThrowAnyException();
        assertThat(seen).hasSizeGreaterThan(80);
    }

    private static Collection<Shape> parts(Shape shape) {
        if (shape instanceof Shape.Keyed keyed) {
            return keyed.keys().values();
        }
        if (shape instanceof Shape.Either either) {
            return either.shapes();
        }
        if (shape instanceof Shape.Items items) {
            return Set.of(items.item());
        }
        return shape instanceof Shape.Free free ? Set.of(free.value()) : Set.of();
    }
}
