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

    /**
     * User and password that its registry wants (<code>stack.image.to.auth.username</code> and
     * <code>stack.image.to.auth.password</code>). Better kept in settings.xml, as a server by the name of the registry.
     */
    AuthBlock auth = new AuthBlock();

    /**
     * Name of the program that knows them (<code>stack.image.to.credHelper</code>), such as <code>pass</code> for
     * <code>docker-credential-pass</code>.
     */
    @Nullable
    String credHelper;

    /** For Maven, which fills it. */
    public ToBlock() {}
}
