package io.croft.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Conversion to and from {@code DATETIME(6)} columns for SQL written by hand. The columns hold UTC, as Hibernate writes
 * them too. {@code java.sql.Timestamp} must not be used: it converts through the zone of the process, where one hour is
 * ambiguous in autumn and one does not exist in spring.
 */
public final class TimeColumn {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private TimeColumn() {}

    /** The value to bind: truncated to microseconds, and clamped to the years 1 to 9999. */
    public static LocalDateTime of(Instant moment) {
        Instant held = moment.isBefore(FIRST) ? FIRST : moment.isAfter(LAST) ? LAST : moment;
        return LocalDateTime.ofInstant(held.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** Like {@link #of}; null stays null. */
    public static @Nullable LocalDateTime ofNullable(@Nullable Instant moment) {
        return moment == null ? null : of(moment);
    }

    /** The moment in a column of a row; null where the column is null. */
    public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        LocalDateTime stored = row.getObject(column, LocalDateTime.class);
        return stored == null ? null : stored.toInstant(ZoneOffset.UTC);
    }
}
