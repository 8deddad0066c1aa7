package dev.drydock.stack;

import dev.drydock.stack.subject.StackRequest;
import java.util.Set;

/**
 * What {@code prune} is asked for.
 *
 * @param keep names of volumes that stay in any case
 */
public record PruneRequest(StackRequest stack, Set<String> keep) {
    public PruneRequest {
        keep = Set.copyOf(keep);
    }
}
