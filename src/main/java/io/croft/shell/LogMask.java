package io.croft.shell;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;
import org.springframework.stereotype.Component;

/**
 * Masks what lets somebody in wherever a log line shows it, also at DEBUG and whichever library writes it: the secrets of
 * invite and invitation links, session ids, cookies, the keys by which a page proves itself to the server, and what signs in to an API
 * of ours or of a cluster.
 */
@Component
class LogMask {

    private static final String READER = "com.vaadin.flow.server.communication.UidlRequestHandler";

    private static final List<Pattern> SECRETS = List.of(
            Pattern.compile("((?:join|invitation)(?:/|%2F))[\\w-]{20,}", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "((?:JSESSIONID|croft-browser)\"?\\s*[=:]\\s*\"?)[^;\\s,\"\\]})]+", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "((?:csrf-?token|v-pushId|push-?id|security-?key|_csrf|password)\"?\\s*[=:]\\s*\\[?\"?)[^\"&\\s,;})\\]]+",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "((?:authorization|CSRFPreventionToken)\"?\\s*[=:]\\s*\\[?\"?)[^\"\\[\\]\\r\\n]+",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("(PVEAuthCookie=)[^;\\s,\"]+"),
            Pattern.compile("(PVE(?:VNC)?:[^:\\s\"]+:[0-9A-F]{8}::)[A-Za-z0-9+/=-]+"),
            Pattern.compile("(\"full-tokenid\".*\"value\"\\s*:\\s*\")[^\"]+"),
            Pattern.compile("()(?<![0-9A-F])[0-9A-F]{32}(?![0-9A-F])"));

    LogMask() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            // After a forward Tomcat logs the same error again with its stack trace.
            logback.getLogger("org.apache.catalina.core.ContainerBase.[Tomcat].[localhost].[/].[springServlet]")
                    .setLevel(Level.OFF);
            logback.getLoggerList().forEach(logger -> mask(logger.iteratorForAppenders()));
        }
    }

    static String mask(String text) {
        String masked = text;
        for (Pattern secret : SECRETS) {
            masked = secret.matcher(masked).replaceAll("$1***");
        }
        return masked;
    }

    private static void mask(Iterator<Appender<ILoggingEvent>> appenders) {
        appenders.forEachRemaining(appender -> {
            if (appender instanceof OutputStreamAppender<?> stream
                    && stream.getEncoder() instanceof PatternLayoutEncoder encoder
                    && encoder.getLayout() instanceof PatternLayout layout) {
                List.of("m", "msg", "message")
                        .forEach(word -> layout.getInstanceConverterMap().put(word, Message::new));
                List.of("wEx", "wex", "ex", "throwable", "xEx")
                        .forEach(word -> layout.getInstanceConverterMap().put(word, Trace::new));
                layout.stop();
                layout.start();
            }
        });
    }

    private static final class Message extends MessageConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return mask(super.convert(event));
        }
    }

    private static final class Trace extends ExtendedWhitespaceThrowableProxyConverter {

        /** Leaves out the stack trace where Vaadin reports that a client sent malformed JSON; the message is enough. */
        @Override
        public String convert(ILoggingEvent event) {
            return event.getLoggerName().equals(READER) ? "" : mask(super.convert(event));
        }
    }
}
