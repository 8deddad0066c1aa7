package dev.drydock.maven.image;

/** Something the user wrote that can't be meant; the message says what stands there and what could. */
public final class Misread extends Exception {
    public Misread(String message) {
        super(message);
    }
}
