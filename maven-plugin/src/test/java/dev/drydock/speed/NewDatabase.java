package dev.drydock.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A Postgres that is made anew for each client, by our services in this process, so that nothing comes in between. */
final class NewDatabase implements AutoCloseable {
    private final SilentStack stack;

    /** @param folder of the stack */
    NewDatabase(Path folder) {
        stack = new SilentStack(folder);
    }

    /** Makes it, and says what the server says to a client if it does not let it in. */
    Optional<String> greeted() {
        try {
            int port = Integer.parseInt(stack.up().getOrDefault("stack.postgres.5432", "0"));
            String answer = PostgresClient.greet(port, "analytics");
            return answer.equals("R") ? Optional.empty() : Optional.of(answer);
        } catch (IOException refused) {
            return Optional.of(refused.toString());
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        stack.down(true);
    }
}
