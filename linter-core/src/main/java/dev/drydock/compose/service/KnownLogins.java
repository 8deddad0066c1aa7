package dev.drydock.compose.service;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The logins that images ship with, or that their documentation shows. */
public final class KnownLogins {
    private static final Set<String> PASSWORDS = Set.of(
            "1234",
            "12345",
            "123456",
            "12345678",
            "admin",
            "admin123",
            "adminadmin",
            "changeit",
            "changeme",
            "default",
            "example",
            "guest",
            "letmein",
            "minio123",
            "minioadmin",
            "my-secret-pw",
            "mysecretpassword",
            "pass",
            "passw0rd",
            "password",
            "password123",
            "qwerty",
            "root",
            "rootpassword",
            "secret",
            "test",
            "toor",
            "welcome",
            "yourstrong(!)password",
            "yourstrong@passw0rd");

    /** Variables that open an image to everyone, with the value that does so; any but a no where none is given. */
    private static final Map<String, String> OPEN = Map.of(
            "ALLOW_ANONYMOUS_LOGIN", "",
            "ALLOW_EMPTY_PASSWORD", "",
            "ARANGO_NO_AUTH", "",
            "MARIADB_ALLOW_EMPTY_PASSWORD", "",
            "MARIADB_ALLOW_EMPTY_ROOT_PASSWORD", "",
            "MYSQL_ALLOW_EMPTY_PASSWORD", "",
            "NEO4J_AUTH", "none",
            "POSTGRES_HOST_AUTH_METHOD", "trust");

    private static final Set<String> NO = Set.of("", "0", "n", "no", "off", "false");

    private KnownLogins() {}

    /** Whether a password opens nothing but what everyone could open: it is well known, or a word of its own name. */
    public static boolean isKnown(String name, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return PASSWORDS.contains(lower)
                || Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                        .contains(lower);
    }

    /** Whether a variable lets everyone in without a password. */
    public static boolean opens(String name, String value) {
        String opening = OPEN.get(name);
        String lower = value.toLowerCase(Locale.ROOT);
        return opening != null && (opening.isEmpty() ? !NO.contains(lower) : opening.equals(lower));
    }
}
