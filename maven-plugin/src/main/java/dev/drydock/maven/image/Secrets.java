package dev.drydock.maven.image;

import dev.drydock.image.base.Registries.Helper;
import dev.drydock.image.base.Registries.Password;
import dev.drydock.image.base.Registries.Secret;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the user says of a login.
 *
 * @param side {@code from} or {@code to}
 */
record Secrets(Leaves leaves, String side) {
    private static final String PROGRAM = "docker-credential-";

    /** None if nothing is said. */
    List<Secret> of(AuthBlock auth, @Nullable String helper) throws Misread {
        String user = leaves.text(side + ".auth.username", auth.username, "");
        String password = leaves.text(side + ".auth.password", auth.password, "");
        if (user.isEmpty() != password.isEmpty()) {
            throw new Misread("`" + side + ".auth` has a " + (user.isEmpty() ? "password" : "username") + " and no "
                    + (user.isEmpty() ? "username" : "password") + "; a login needs both");
        }
        if (!user.isEmpty()) {
            return List.of(new Password(user, password));
        }
        String program = leaves.text(side + ".credHelper", helper, "");
        return program.isEmpty()
                ? List.of()
                : List.of(new Helper(program.startsWith(PROGRAM) ? program.substring(PROGRAM.length()) : program));
    }
}
