package dev.drydock.image.model;

/** Why an image can't be built. Ends at the service, which hands it out as a value. */
public final class Unbuildable extends Exception {
    /** Who can mend it. */
    public enum Fault {
        /** What was asked for is wrong. */
        REQUEST,
        /** A registry, an engine or a disk is amiss. */
        ENVIRONMENT
    }

    private final Fault fault;

    private Unbuildable(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    private Unbuildable(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /** What was asked for is wrong. */
    public static Unbuildable asAsked(String message) {
        return new Unbuildable(Fault.REQUEST, message);
    }

    /** Something outside is amiss. */
    public static Unbuildable here(String message) {
        return new Unbuildable(Fault.ENVIRONMENT, message);
    }

    /** Something outside is amiss. */
    public static Unbuildable here(String message, Throwable cause) {
        return new Unbuildable(Fault.ENVIRONMENT, message, cause);
    }

    public Fault fault() {
        return fault;
    }
}
