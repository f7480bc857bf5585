package io.croft.ssh;

import net.schmizz.sshj.common.LoggerFactory;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/** Suppresses error logs of the library, with stack traces, for failures this room reports as exceptions. */
final class SilentLogging implements LoggerFactory {

    @Override
    public Logger getLogger(String name) {
        return NOPLogger.NOP_LOGGER;
    }

    @Override
    public Logger getLogger(Class<?> type) {
        return NOPLogger.NOP_LOGGER;
    }
}
