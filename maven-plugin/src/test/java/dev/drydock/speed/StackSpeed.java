package dev.drydock.speed;

import dev.drydock.speed.Contestant.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures {@code up}, {@code up} again and {@code down} against Docker Compose, in turn on this machine, with images that
 * are there, and prints the medians next to the targets. Ends with 1 if a target is missed. What the same takes in a
 * process that is warm is measured beside, as that is the share of it that Java's start has no part in.
 */
public final class StackSpeed {
    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int CLIENTS_A_ROUND = 10;
    private static final int WARM_UPS = 3;

    private final List<Contestant> contestants;
    private final Path folder;
    private final int rounds;
    private boolean missed;

    private StackSpeed(Contestant.Goals goals, Path folder, int rounds) {
        this.contestants = List.of(goals, new Contestant.Compose(), new Contestant.Warm());
        this.folder = folder;
        this.rounds = rounds;
    }

    /**
     * Runs it.
     *
     * @param args Maven's program, the local repository with the plugin, the plugin's version, and the number of rounds
     */
    public static void main(String[] args) throws IOException {
        var goals = new Contestant.Goals(args[0], args[1], args[2]);
        var speed = new StackSpeed(goals, Files.createTempDirectory("stack-speed"), Integer.parseInt(args[3]));
        speed.warmUp();
        speed.independent();
        speed.gated();
        speed.postgres();
        speed.clients();
        System.exit(speed.missed ? 1 : 0);
    }

    private void warmUp() throws IOException {
        Path place = Stack.gated(2, 2).write(folder);
        var warm = new Contestant.Warm();
        for (int round = 0; round < WARM_UPS; round++) {
            warm.run(Order.UP, place);
            warm.run(Order.UP, place);
            warm.run(Order.DOWN, place);
        }
    }

    private void independent() throws IOException {
        var up = new Measurement("(a) 20 independent services: up", 1.05, NONE);
        var again = new Measurement("    up again", NONE, NONE);
        var down = new Measurement("    down", 1.0, NONE);
        measured(Stack.independent(20), Order.DOWN, up, again, down);
    }

    private void gated() throws IOException {
        var up = new Measurement("(b) 20 services, 5 health-gated levels: up", 0.5, 0.65);
        var again = new Measurement("(c) the same up again", 0.15, NONE);
        var down = new Measurement("(d) its down", 1.0, NONE);
        measured(Stack.gated(5, 4), Order.DOWN, up, again, down);
    }

    private void postgres() throws IOException {
        var up = new Measurement("(e) Postgres, interval 10 s, empty volume: up", NONE, 0.4);
        var again = new Measurement("    up again", NONE, NONE);
        var down = new Measurement("    down with its volume", NONE, NONE);
        measured(Stack.postgres(), Order.DOWN_WITH_VOLUMES, up, again, down);
    }

    private void measured(Stack stack, Order last, Measurement up, Measurement again, Measurement down)
            throws IOException {
        Path place = stack.write(folder);
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < contestants.size(); turn++) {
                Contestant contestant = contestants.get((round + turn) % contestants.size());
                try {
                    up.add(contestant, contestant.run(Order.UP, place));
                    again.add(contestant, contestant.run(Order.UP, place));
                } finally {
                    down.add(contestant, contestant.run(last, place));
                }
            }
        }
        List<Measurement> all = List.of(up, again, down);
        all.forEach(measurement -> System.out.println(measurement.line()));
        missed |= !all.stream().allMatch(Measurement::holds);
    }

    /** A client that connects the moment {@code up} returns, each time to a database that was set up just now. */
    private void clients() throws IOException {
        var refused = new ArrayList<String>();
        int runs = CLIENTS_A_ROUND * rounds;
        try (var database = new NewDatabase(Stack.postgres().write(folder))) {
            for (int run = 0; run < runs; run++) {
                database.greeted().ifPresent(refused::add);
            }
        }
        System.out.println("    clients refused: " + refused.size() + " of " + runs + " " + refused);
        missed |= !refused.isEmpty();
    }
}
