package io.croft.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one way by hand into a {@code DATETIME(6)} column and out of it. Such a column holds the wall time of UTC, as Hibernate writes it
 * too. {@code java.sql.Timestamp} goes through the zone of the process instead, in which an hour of autumn comes twice and one of spring
 * never.
 */
public final class TimeColumn {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private TimeColumn() {}

    /** What to bind for a moment: whole microseconds; one outside the years 1 to 9999 becomes the nearest inside. */
    public static LocalDateTime of(Instant moment) {
        Instant held = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return LocalDateTime.ofInstant(held.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** The same for a column that may be empty. */
    public static @Nullable LocalDateTime ofNullable(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    /** The moment in a row's column; null where it is empty. */
    public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
