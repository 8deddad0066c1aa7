package dev.drydock.maven;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/** Finds out whether there is a terminal that can be drawn on. */
final class Terminals {
    private Terminals() {}

    /** The terminal, if both ends of it are one, and it knows more than lines. */
    static Optional<PrintWriter> find(Surroundings user) {
        return draws(user)
                ? Optional.ofNullable(System.console())
                        .filter(Terminals::isTerminal)
                        .map(Console::writer)
                : Optional.empty();
    }

    /** By <a href="https://no-color.org">no-color.org</a>: any value but none says no. */
    static boolean hasColors(Surroundings user) {
        return user.variable("NO_COLOR").isEmpty();
    }

    /** Windows' own console may know the sequences or not; its Terminal says who it is. */
    static boolean draws(Surroundings user) {
        String kind = user.variable("TERM");
        boolean named = !kind.isEmpty() && !kind.equals("dumb");
        return named || !user.variable("WT_SESSION").isEmpty();
    }

    /** From Java 22 on there is a console even where there is no terminal, and it says so. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
