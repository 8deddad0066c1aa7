package dev.drydock.stack.volume;

import dev.drydock.docker.Container;
import dev.drydock.docker.Containers;
import dev.drydock.docker.EngineFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Keeps containers from writing during some work; what ran before it runs again after it, whatever happens. */
public final class Standstill {
    private final Containers containers;
    private final Means means;
    private final Consumer<String> messages;
    private final Deque<Halted> halted = new ArrayDeque<>();

    /** How containers are kept from writing. */
    public enum Means {
        /** They are frozen between two instructions. What they hold in memory only is not in the volume. */
        PAUSE,
        /** They end, so that they bring their files in order, and are started again. */
        STOP,
        /** They go on; what they write meanwhile may be in the volume in part. */
        NONE
    }

    /** @param messages is told what is halted and what goes on */
    public Standstill(Containers containers, Means means, Consumer<String> messages) {
        this.containers = containers;
        this.means = means;
        this.messages = messages;
    }

    /** What is done meanwhile. */
    public interface Work<E extends Exception> {
        void run() throws E;
    }

    private record Halted(Container container, boolean paused) {}

    /**
     * Halts those of the containers that run, does the work and lets them go on, the last one halted first.
     *
     * @throws EngineFailure if one can't be halted or can't go on; all others do
     */
    public <E extends Exception> void during(Collection<Container> writers, Work<E> work) throws E {
        List<String> stuck;
        try {
            writers.forEach(this::halt);
            work.run();
        } finally {
            stuck = resume();
            stuck.forEach(messages);
        }
        if (!stuck.isEmpty()) {
            throw new EngineFailure(EngineFailure.Reason.FAILED, stuck.get(0));
        }
    }

    private void halt(Container container) {
        if (container.status() != Container.Status.RUNNING || means == Means.NONE) {
            return;
        }
        boolean goesWhenStopped = container.details().flag("HostConfig", "AutoRemove");
        boolean pause = means == Means.PAUSE || goesWhenStopped;
        halted.push(new Halted(container, pause)); // before it is done, as the engine's answer may be lost
        if (pause) {
            containers.pause(container.id());
        } else {
            containers.stop(container.id());
        }
        messages.accept(container.name() + (pause ? " paused" : " stopped"));
    }

    /** A sentence about each container that could not be let go on. */
    private List<String> resume() {
        var stuck = new ArrayList<String>();
        while (!halted.isEmpty()) {
            Halted next = halted.pop();
            String name = next.container().name();
            try {
                resume(next);
            } catch (EngineFailure failure) {
                String command = next.paused() ? "docker unpause " : "docker start ";
                stuck.add(name + " does not go on, which `" + command + name + "` mends: " + failure.getMessage());
            }
        }
        return stuck;
    }

    private void resume(Halted next) {
        String id = next.container().id();
        if (!next.paused()) {
            containers.start(id);
            messages.accept(next.container().name() + " started again");
        } else if (isPaused(id)) {
            containers.unpause(id);
            messages.accept(next.container().name() + " goes on");
        }
    }

    private boolean isPaused(String id) {
        return containers
                .find(id)
                .filter(found -> found.status() == Container.Status.PAUSED)
                .isPresent();
    }
}
