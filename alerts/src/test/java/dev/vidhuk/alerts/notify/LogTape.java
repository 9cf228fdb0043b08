package dev.vidhuk.alerts.notify;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** Keeps what the notifiers log, at every level, while it is open. */
final class LogTape extends AbstractAppender implements AutoCloseable {
    private static final String ROOM = "dev.vidhuk.alerts.notify";

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger logger = (Logger) LogManager.getLogger(ROOM);
    private final Level before = logger.getLevel();

    private LogTape() {
        super("tape", null, null, true, Property.EMPTY_ARRAY);
    }

    static LogTape recording() {
        LogTape tape = new LogTape();
        tape.start();
        Configurator.setLevel(tape.logger, Level.ALL);
        tape.logger.addAppender(tape);
        return tape;
    }

    @Override
    public void append(LogEvent event) {
        lines.add(event.getMessage().getFormattedMessage() + " " + event.getThrown());
    }

    String text() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        logger.removeAppender(this);
        Configurator.setLevel(logger, before);
        stop();
    }
}
