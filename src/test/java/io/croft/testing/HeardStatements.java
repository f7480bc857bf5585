package io.croft.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Hears what Hibernate asks of the database on this thread, with the values in their places, so that its plan can be looked at. */
public final class HeardStatements extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Pattern VALUE =
            Pattern.compile("binding parameter \\(\\d+:(\\w+)\\) <- \\[(.*)]", Pattern.DOTALL);
    private static final List<String> BARE = List.of("INTEGER", "BIGINT", "BOOLEAN", "BIT", "TINYINT");

    private final Logger statements = (Logger) LoggerFactory.getLogger("org.hibernate.SQL");
    private final Logger values = (Logger) LoggerFactory.getLogger("org.hibernate.orm.jdbc.bind");
    private final Thread listening = Thread.currentThread();
    private final List<String> heard = new ArrayList<>();

    public HeardStatements() {
        start();
        statements.setLevel(Level.DEBUG);
        values.setLevel(Level.TRACE);
        for (var logger : List.of(statements, values)) {
            logger.addAppender(this);
            logger.setAdditive(false);
        }
    }

    /** The statements so far, the first one first. */
    public List<String> all() {
        return List.copyOf(heard);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!Thread.currentThread().equals(listening)) {
            return;
        }
        var message = event.getFormattedMessage();
        Matcher value = VALUE.matcher(message);
        if (value.matches()) {
            heard.add(heard.removeLast()
                    .replaceFirst("\\?", Matcher.quoteReplacement(literal(value.group(1), value.group(2)))));
        } else {
            heard.add(message);
        }
    }

    private static String literal(String type, String value) {
        return BARE.contains(type) || value.equals("null")
                ? value
                : "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    @Override
    public void close() {
        for (var logger : List.of(statements, values)) {
            logger.detachAppender(this);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        stop();
    }
}
