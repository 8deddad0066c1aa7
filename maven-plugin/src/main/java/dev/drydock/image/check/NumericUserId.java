package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags a user by name, of which Kubernetes can't tell that it is not root. */
final class NumericUserId implements ImageRule {
    @Override
    public String name() {
        return "numeric-user-id";
    }

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        String user = image.user().split(":", 2)[0];
        return user.isEmpty() || user.equals("root") || user.chars().allMatch(Character::isDigit)
                ? Stream.empty()
                : Stream.of("The user `" + user + "` is a name, which `runAsNonRoot` refuses; write the number");
    }
}
