package dev.drydock.docker;

/**
 * Who we are to a registry. Never shown: {@link #toString()} hides the password.
 *
 * @param server the registry's host, with its port if it has one
 * @param user empty to go by {@code password} as an identity token
 */
public record RegistryLogin(String server, String user, String password) {
    /** For registries that anyone may read. */
    public static final RegistryLogin ANONYMOUS = new RegistryLogin("", "", "");

    @Override
    public String toString() {
        return "login of " + (user.isEmpty() ? "nobody" : user) + " at " + server;
    }
}
