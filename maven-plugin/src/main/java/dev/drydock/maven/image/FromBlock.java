package dev.drydock.maven.image;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the image builds upon. */
public final class FromBlock {
    /**
     * A name in a registry, a file of <code>docker save</code> as <code>tar://base.tar</code>, or <code>scratch</code>
     * (<code>stack.image.from</code>). For a Java application by default a Java runtime of its version.
     */
    @Nullable
    String image;

    /** What it runs on (<code>stack.image.platforms</code>), by default <code>linux/amd64</code>. */
    @Nullable
    List<String> platforms;
}
