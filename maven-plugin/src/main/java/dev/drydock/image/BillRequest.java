package dev.drydock.image;

/**
 * Whether an image gets a bill of materials.
 *
 * @param beside it
 * @param inside it, at {@code /usr/share/sbom}
 */
public record BillRequest(Mode beside, boolean inside, Licences licences) {
    /** Whether there is one beside the image. */
    public enum Mode {
        /** Where the image leaves the machine: writing one takes longer than loading an image that did not change. */
        AUTO,
        ALWAYS,
        NEVER
    }

    /** Whether there is one beside an image, as it goes out or stays. */
    boolean isWanted(boolean goesOut) {
        return beside == Mode.ALWAYS || beside == Mode.AUTO && goesOut;
    }
}
