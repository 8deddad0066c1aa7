package dev.drydock.stack.copy;

import dev.drydock.stack.subject.StackRequest;

/**
 * What {@code cp} is asked for. One of the paths begins with the name of a service and a colon.
 *
 * @param index of the service's container; 0 for the first when copying from it, and for all when copying to it
 * @param followLink whether what a link leads to is copied in its place
 * @param archive whether what is copied into a container belongs to the user it runs as
 * @param outsideLinks whether symbolic links that are copied to the disk may lead elsewhere by an absolute path
 */
public record CopyRequest(
        StackRequest stack,
        String from,
        String to,
        int index,
        boolean followLink,
        boolean archive,
        boolean outsideLinks) {}
