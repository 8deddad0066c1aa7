package dev.drydock.maven;

import dev.drydock.console.Messages;
import dev.drydock.stack.copy.CopyRequest;
import dev.drydock.stack.copy.CopyService;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Copies files or folders between a service's containers and this machine, as <code>docker compose cp</code> does: into a
 * folder that is there, else under the new name; <code>/.</code> at the end of a folder means what is in it. The
 * containers need not run. What comes out of a container appears when it is whole; names and links that lead out of what
 * is copied, and devices, are refused. Without compose files the name of the stack is enough.
 *
 * @since 0.1.0
 */
@Mojo(name = "cp", aggregator = true, threadSafe = true, requiresProject = false)
public final class CpMojo extends StackGoal {
    private final CopyService copy;

    /** What to copy: <code>SERVICE:PATH</code>, or a path of this machine. */
    @Parameter(property = "stack.from")
    private @Nullable String from;

    /** Where to: a path of this machine, or <code>SERVICE:PATH</code>. */
    @Parameter(property = "stack.to")
    private @Nullable String to;

    /** Which of the service's containers, from 1 on; by default the first when copying from it, and all when copying to it. */
    @Parameter(property = "stack.index", defaultValue = "0")
    private int index;

    /** Copies what the link at <code>from</code> leads to, instead of the link. */
    @Parameter(property = "stack.followLink", defaultValue = "false")
    private boolean followLink;

    /** Gives what is copied into a container to the user that it runs as; by default owners keep their numbers. */
    @Parameter(property = "stack.archive", defaultValue = "false")
    private boolean archive;

    /** Accepts symbolic links to absolute paths, which lead elsewhere on this machine. Nothing is written through them. */
    @Parameter(property = "stack.outsideLinks", defaultValue = "false")
    private boolean outsideLinks;

    @Inject
    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    CpMojo(CopyService copy) {
        this.copy = copy;
    }

    @Override
    void work(StackRequest stack, Messages messages) throws StackTrouble {
        copy.copy(new CopyRequest(stack, text(from), text(to), index, followLink, archive, outsideLinks), messages);
    }
}
