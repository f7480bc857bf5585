package io.croft.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Failed attempts: their number and the time of the last one. */
record Tries(int number, Instant last) {

    private static final Tries NONE = new Tries(0, Instant.EPOCH);
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) (\\d{1,15})");

    static Tries read(Path file) throws IOException {
        Matcher written = WRITTEN.matcher(Files.exists(file) ? Files.readString(file) : "");
        return written.matches()
                ? new Tries(Integer.parseInt(written.group(1)), Instant.ofEpochMilli(Long.parseLong(written.group(2))))
                : NONE;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, number + " " + last.toEpochMilli());
    }

    Tries oneMore(Instant now) {
        return new Tries(number + 1, now);
    }

    /** Whether another attempt is due: each waits one {@code pause} longer than the one before. */
    boolean areFewerThan(int most, Duration pause, Instant now) {
        return number < most && !now.isBefore(last.plus(pause.multipliedBy(number)));
    }
}
