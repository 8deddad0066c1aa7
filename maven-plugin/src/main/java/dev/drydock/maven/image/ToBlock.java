package dev.drydock.maven.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the image is called. */
public final class ToBlock {
    /** Its name (<code>stack.image.to</code>), by default <code>artifactId:version</code>. */
    @Nullable
    String image;

    /** Tags beside the one in its name (<code>stack.image.tags</code>). */
    @Nullable
    List<String> tags;
}
