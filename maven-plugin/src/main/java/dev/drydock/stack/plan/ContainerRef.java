package dev.drydock.stack.plan;

/**
 * A container that a step is about.
 *
 * @param id empty if an earlier step of the plan makes it
 * @param name that it has when the step is done
 */
public record ContainerRef(String id, String name) {
    /** What to call it before the engine. */
    public String handle() {
        return id.isEmpty() ? name : id;
    }

    static ContainerRef planned(String name) {
        return new ContainerRef("", name);
    }

    @Override
    public String toString() {
        return name;
    }
}
