package dev.drydock.lock;

/** A lock file that says something that can't be meant; the message says where, and what to do. */
public final class BrokenLock extends Exception {
    BrokenLock(String message) {
        super(message);
    }
}
