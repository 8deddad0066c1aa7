package dev.drydock.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas and references to methods of all kinds, for {@link LambdaClassesTest}. */
public final class ManyLambdas implements Supplier<String> {
    private final String own = "own";

    /** An interface with lambdas in it, whose bodies are private methods of an interface. */
    interface Greeting {
        String name();

        default Supplier<String> later() {
            return () -> "hello " + name();
        }

        static Function<String, Greeting> maker() {
            return name -> () -> name;
        }
    }

    /** A class within, with a private method. */
    private static final class Inner {
        private final long value;

        private Inner(long value) {
            this.value = value;
        }

        private long twice() {
            return 2 * value;
        }
    }

    /** A record of all kinds of components. */
    record Things(
            int number,
            long large,
            boolean flag,
            char letter,
            byte small,
            short brief,
            float part,
            double fraction,
            String text,
            List<String> more) {}

    /** A record of none. */
    record Nothing() {}

    private static Things things(double fraction) {
        return new Things(1, 1L << 40, true, 'x', (byte) -1, (short) 2, 0.5f, fraction, "text", List.of("more"));
    }

    private static void seeRecords(Consumer<Object> see) {
        var thing = things(Double.NaN);
        see.accept(thing);
        see.accept(thing.hashCode());
        see.accept(thing.equals(things(Double.NaN)));
        see.accept(things(0.0).equals(things(-0.0)));
        see.accept(thing.equals((Object) "text"));
        record Local(int number) {}
        see.accept(new Local(3));
        see.accept(new Nothing());
        see.accept(new Nothing().equals(new Nothing()) && new Nothing().hashCode() == 0);
    }

    private String decorated(String text) {
        return "<" + text + own + ">";
    }

    private static int length(CharSequence text) {
        return text.length();
    }

    /** What all of them give, in a text. */
    @Override
    public String get() {
        var seen = new ArrayList<Object>();
        Consumer<Object> see = seen::add; // whose result is dropped
        int small = 7;
        long large = 1L << 40;
        double fraction = 0.5;
        IntSupplier captures = () -> (int) (small + large / (1L << 40) + fraction * 4);
        Function<Integer, Integer> unboxes = Math::abs;
        ToIntFunction<String> ofParent = ManyLambdas::length;
        ToLongFunction<Inner> ofInner = Inner::twice;
        LongFunction<Inner> constructor = Inner::new;
        IntFunction<String[]> array = String[]::new;
        Supplier<List<String>> generic = ArrayList::new;
        UnaryOperator<String> bound = this::decorated;
        BiFunction<String, String, String> unbound = String::concat;
        Function<Object, String> ofObject = Object::toString;
        Comparator<String> compares = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
        LongFunction<Object> boxes = value -> value;
        ToLongFunction<Integer> widens = Integer::intValue; // which is left to Java
        Runnable nothing = () -> {};
        nothing.run();
        see.accept(captures.getAsInt());
        see.accept(unboxes.apply(-3));
        see.accept(ofParent.applyAsInt("four"));
        see.accept(ofInner.applyAsLong(constructor.apply(21)));
        see.accept(array.apply(2).length);
        see.accept(generic.get());
        see.accept(bound.apply("text"));
        see.accept(unbound.apply("a", "b"));
        see.accept(ofObject.apply(5));
        see.accept(Stream.of("ccc", "b", "aaa", "dd").sorted(compares).toList());
        see.accept(boxes.apply(9));
        see.accept(widens.applyAsLong(11));
        see.accept(Greeting.maker().apply("you").later().get());
        Map<Boolean, List<Integer>> parts = IntStream.range(0, 6)
                .boxed()
                .collect(Collectors.groupingBy(number -> number % 2 == 0, TreeMap::new, Collectors.toList()));
        see.accept(parts);
        seeRecords(see);
        return seen.toString();
    }
}
