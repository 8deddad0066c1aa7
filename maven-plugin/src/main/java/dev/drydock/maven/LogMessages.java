package dev.drydock.maven;

import dev.drydock.console.Messages;
import org.apache.maven.plugin.logging.Log;

/** Shows messages in Maven's log. */
final class LogMessages implements Messages {
    private final Log log;

    LogMessages(Log log) {
        this.log = log;
    }

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }
}
