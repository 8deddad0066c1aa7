package dev.drydock.stack;

import dev.drydock.stack.subject.StackRequest;
import java.util.Set;

/**
 * What {@code down} is asked for.
 *
 * @param removeOrphans whether containers of services go that the files don't name, and one-offs
 * @param volumes whether the stack's volumes go too
 * @param keep names of volumes, in the engine or in the files, that stay in any case
 */
public record DownRequest(
        StackRequest stack, RunSettings run, boolean removeOrphans, boolean volumes, Set<String> keep) {
    public DownRequest {
        keep = Set.copyOf(keep);
    }
}
