package dev.drydock.docker;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The containers of an engine. A container is named by its id or its name. */
public interface Containers {
    /** Those that carry these labels, running or not, each by a request of its own. */
    List<Container> list(Map<String, String> labels);

    /** The same in short, by a few requests for all. */
    List<ContainerSummary> summaries(Map<String, String> labels);

    /** Those that mount a volume, running or not. */
    List<Container> using(String volume);

    /** Those that are in a network, or will be when they are started. */
    List<Container> connected(Network network);

    Optional<Container> find(String container);

    /**
     * Makes a container and connects it to all its networks. One of that name that carries the same labels is adopted,
     * as an earlier, interrupted run may have made it.
     *
     * @throws EngineFailure with {@link EngineFailure.Reason#CONFLICT} if the name is taken by another
     */
    Created create(ContainerSpec spec);

    /** Starts it; whether it did not run before. */
    boolean start(String container);

    /** Asks it to end and kills it if it has not done so in the time that it was made with; whether it ran before. */
    boolean stop(String container);

    /**
     * Asks it to end and kills it if it has not done so in time; whether it ran before.
     *
     * @param grace how long it may take; counted in whole seconds
     */
    boolean stop(String container, Duration grace);

    /** Stops it by another signal than its own; needs API 1.42. */
    boolean stop(String container, Duration grace, String signal);

    /** Sends a signal; whether it ran and got it. */
    boolean kill(String container, String signal);

    void restart(String container, Duration grace);

    void pause(String container);

    void unpause(String container);

    void rename(String container, String name);

    /**
     * Removes it; whether it was there.
     *
     * @param how what else to do
     */
    boolean remove(String container, Removal how);

    /**
     * Waits for an end; if there was one already, that counts.
     *
     * @return the exit code
     */
    int waitForExit(String container);

    /** Runs a command in it and waits for its end. */
    ExecResult exec(String container, ExecRequest request, LogSink output);

    /** Reads what it has written so far. */
    void logs(String container, LogRequest request, LogSink sink);

    /** The same for one that was inspected just now, which spares a request. */
    void logs(Container container, LogRequest request, LogSink sink);

    /** Reads what it has written and goes on until it ends. */
    Subscription follow(String container, LogRequest request, LogSink sink);

    /**
     * Unpacks an archive into it, running or not.
     *
     * @param folder that exists in the container
     * @param tar the archive; closed by the caller
     */
    void upload(String container, String folder, InputStream tar);

    /**
     * Unpacks an archive as {@link #upload} does, but refuses to put a file in the place of a folder, or the reverse.
     *
     * @param forItsUser whether all of it is to belong to the user that the container runs as
     */
    void place(String container, String folder, InputStream tar, boolean forItsUser);

    /**
     * A file or folder of it, running or not, as a tar archive whose names begin with the last part of the path; the
     * caller closes it. What is mounted there is part of it.
     *
     * @throws EngineFailure with {@link EngineFailure.Reason#NOT_FOUND} if there is no such path
     */
    InputStream download(String container, String path);

    /** What is at a path in it, without following a link at its end. */
    Optional<PathInfo> inspect(String container, String path);

    /** What goes with a container when it is removed. */
    enum Removal {
        /** Only if it does not run; its anonymous volumes stay. */
        STOPPED,
        /** Even if it runs; its anonymous volumes stay. */
        FORCED,
        /** Even if it runs, and with its anonymous volumes. */
        FORCED_WITH_VOLUMES
    }
}
