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

    /**
     * User and password that its registry wants (<code>stack.image.from.auth.username</code> and
     * <code>stack.image.from.auth.password</code>). Better kept in settings.xml, as a server by the name of the registry.
     */
    AuthBlock auth = new AuthBlock();

    /**
     * Name of the program that knows them (<code>stack.image.from.credHelper</code>), such as <code>pass</code> for
     * <code>docker-credential-pass</code>.
     */
    @Nullable
    String credHelper;

    /** For Maven, which fills it. */
    public FromBlock() {}
}
