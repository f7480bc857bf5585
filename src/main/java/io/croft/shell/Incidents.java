package io.croft.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers unexpected errors, so that a person can name one and it is found in the log. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incidents() {}

    /** Logs the error and returns its number, for example {@code 7F3K-92QD}. */
    public static String record(Throwable error) {
        StringBuilder number = new StringBuilder();
        RANDOM.ints(8, 0, ALPHABET.length()).forEach(letter -> number.append(ALPHABET.charAt(letter)));
        number.insert(4, '-');
        LOG.error("Incident {}", number, error);
        return number.toString();
    }
}
