package dev.drydock.maven;

import dev.drydock.lock.LockChoice;
import dev.drydock.stack.subject.StackTrouble;
import java.io.File;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals have in common that start services: the lock by which they take images. */
abstract class LockedGoal extends WaitingGoal {
    /**
     * Whether services get the images of the lock file: <code>auto</code> for those that stand in it, <code>true</code> to
     * use no others save those built here, or <code>false</code>.
     */
    @Parameter(property = "stack.image.locked", defaultValue = "auto")
    private String locked;

    /** File with the digests of images, which <code>image-lock</code> writes. */
    @Parameter(property = "stack.image.lockFile", defaultValue = "${maven.multiModuleProjectDirectory}/images.lock")
    private File lockFile;

    @SuppressWarnings("NullAway.Init") // Maven fills the parameters after construction
    LockedGoal() {}

    final LockChoice lock() throws StackTrouble {
        return lock(lockFile, locked);
    }
}
