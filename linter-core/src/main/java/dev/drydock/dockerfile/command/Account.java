package dev.drydock.dockerfile.command;

import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.User;
import java.util.Locale;
import java.util.Optional;

/**
 * The account that a USER switches to.
 *
 * @param name name or number, without the group
 */
public record Account(User instruction, String name) {
    /** The account in force at the end of a stage; empty if no USER of the file sets it or only the build knows it. */
    public static Optional<Account> atEndOf(Stage stage) {
        return stage.lineage().stream()
                .filter(level -> level.last(User.class).isPresent())
                .findFirst()
                .flatMap(Account::lastIn);
    }

    /** The account that the last USER of a stage sets; empty if there is none or only the build knows it. */
    public static Optional<Account> lastIn(Stage stage) {
        return stage.last(User.class)
                .flatMap(user -> stage.expand(user.user()).map(text -> new Account(user, name(text))));
    }

    private static String name(String text) {
        int colon = text.indexOf(':');
        return (colon < 0 ? text : text.substring(0, colon)).strip();
    }

    /** Whether it may do anything: {@code root}, number 0, or the administrator of Windows containers. */
    public boolean isRoot() {
        return name.equals("root")
                || isNumber() && name.chars().allMatch(c -> c == '0')
                || name.toLowerCase(Locale.ROOT).equals("containeradministrator");
    }

    /** Whether a number names it. */
    public boolean isNumber() {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
