package dev.drydock.maven.image;

import org.jspecify.annotations.Nullable;

/** Who we are to a registry. */
public final class AuthBlock {
    /** Its user. */
    @Nullable
    String username;

    /** The user's password. */
    @Nullable
    String password;

    /** For Maven, which fills it. */
    public AuthBlock() {}
}
