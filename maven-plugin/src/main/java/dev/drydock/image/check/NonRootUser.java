package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags containers that run as root. */
final class NonRootUser implements ImageRule {
    @Override
    public String name() {
        return "non-root-user";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        String user = image.user().split(":", 2)[0];
        if (user.isEmpty()) {
            return Stream.of("Containers run as root, as the image names no user; name one by number, such as `65532`");
        }
        return user.equals("root") || user.matches("0+")
                ? Stream.of(
                        "Containers run as root (`" + image.user() + "`); name another user by number, such as `65532`")
                : Stream.empty();
    }
}
