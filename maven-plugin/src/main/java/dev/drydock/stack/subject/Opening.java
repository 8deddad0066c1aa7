package dev.drydock.stack.subject;

import dev.drydock.docker.Connection;
import dev.drydock.docker.Engine;
import dev.drydock.stack.subject.StackTrouble.Blame;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * An engine that is being connected to. Most of that is to load the classes of the connection, which takes about as long
 * as to load the files of a stack, so that both are done at once.
 */
public final class Opening implements AutoCloseable {
    private final CompletableFuture<Connection> connection = new CompletableFuture<>();

    private Opening() {}

    /** Begins, on a thread that keeps no process alive. */
    static Opening of(Supplier<Connection> connecting) {
        var opening = new Opening();
        var thread = new Thread(() -> opening.connect(connecting), "stack-connect");
        thread.setDaemon(true);
        thread.start();
        return opening;
    }

    private void connect(Supplier<Connection> connecting) {
        try {
            connection.complete(connecting.get());
        } catch (RuntimeException | Error broken) {
            connection.completeExceptionally(broken);
        }
    }

    /** Waits for the engine, or says why there is none. */
    public Engine engine() throws StackTrouble {
        return engine(connection.join());
    }

    /** The engine of a connection, or why there is none. */
    static Engine engine(Connection connection) throws StackTrouble {
        if (connection instanceof Connection.Open open) {
            return open.engine();
        }
        throw StackTrouble.of(
                Blame.SURROUNDINGS,
                List.of(((Connection.Refused) connection).trouble().line()));
    }

    /** Closes the engine; without waiting for it, if it does not answer yet. */
    @Override
    public void close() {
        var unused = connection.thenAccept(connected -> {
            if (connected instanceof Connection.Open open) {
                open.engine().close();
            }
        });
    }
}
