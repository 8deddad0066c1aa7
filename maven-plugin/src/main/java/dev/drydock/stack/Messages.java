package dev.drydock.stack;

/** Takes the lines that a goal shows while it works. May be called from any thread. */
public interface Messages {
    void info(String line);

    void warn(String line);
}
