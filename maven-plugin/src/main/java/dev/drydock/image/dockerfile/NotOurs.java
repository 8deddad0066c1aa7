package dev.drydock.image.dockerfile;

/** Something that the engine's builder has to do, as it can't be done here in just the same way. */
public final class NotOurs extends Exception {
    private static final long serialVersionUID = 1;

    /** @param what it is, with its place where it has one */
    NotOurs(String what) {
        super(what);
    }
}
