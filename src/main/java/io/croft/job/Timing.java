package io.croft.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/** When scheduled work starts, with the zone of the person who planned it. */
public sealed interface Timing {

    /** The zone in which the time is shown. */
    ZoneId zone();

    /** The first start after this moment; empty when there is none. */
    Optional<Instant> next(Instant after);

    /** The first starts after this moment, so many at most. */
    default List<Instant> next(Instant after, int most) {
        List<Instant> starts = new ArrayList<>();
        Optional<Instant> start = next(after);
        while (start.isPresent() && starts.size() < most) {
            starts.add(start.get());
            start = next(start.get());
        }
        return starts;
    }

    /** Once, at this moment. */
    record Once(Instant at, ZoneId zone) implements Timing {

        @Override
        public Optional<Instant> next(Instant after) {
            return at.isAfter(after) ? Optional.of(at) : Optional.empty();
        }
    }

    /**
     * Repeatedly, by the wall clock of the zone. A time that occurs twice, at the end of summer time, counts the first
     * time only; a time that does not exist, at its beginning, is moved by the length of the gap: 02:30 becomes 03:30.
     *
     * @param expression cron with five fields, minute hour day-of-month month day-of-week, as in crontab(5) with the
     *     extensions of {@link CronExpression}; at most {@value #LONGEST} characters
     */
    record Cron(String expression, ZoneId zone) implements Timing {

        /** How many characters an expression may have. */
        public static final int LONGEST = 100;

        /** Limit on skipped times: a repeated hour has at most sixty minutes. */
        private static final int MOST_PASSED_OVER = 200;

        /** @throws IllegalArgumentException when the expression is none; ask {@link #isValid} first */
        public Cron {
            parse(expression);
        }

        /** Whether a text is such an expression. */
        public static boolean isValid(String expression) {
            try {
                parse(expression);
                return true;
            } catch (IllegalArgumentException wrong) {
                return false;
            }
        }

        private static CronExpression parse(String expression) {
            if (expression.length() > LONGEST || expression.strip().split("\\s+", -1).length != 5) {
                throw new IllegalArgumentException("not a cron expression of five fields");
            }
            return CronExpression.parse("0 " + expression.strip());
        }

        @Override
        public Optional<Instant> next(Instant after) {
            CronExpression cron = parse(expression);
            @Nullable LocalDateTime wall = LocalDateTime.ofInstant(after, zone);
            for (int tried = 0; tried < MOST_PASSED_OVER; tried++) {
                wall = cron.next(wall);
                if (wall == null) {
                    return Optional.empty();
                }
                Instant moment = ZonedDateTime.of(wall, zone).toInstant();
                if (moment.isAfter(after)) {
                    return Optional.of(moment);
                }
            }
            return Optional.empty();
        }
    }
}
