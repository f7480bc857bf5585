package io.croft.job;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A time of day on some days of the week, which most schedules use instead of cron. */
public record WeekTimes(Set<DayOfWeek> days, LocalTime time) {

    private static final Pattern CRON = Pattern.compile("(\\d{1,2}) (\\d{1,2}) \\* \\* ([A-Z,]+|\\*)");

    public WeekTimes {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("no days");
        }
        days = Set.copyOf(days);
    }

    /** The days in the order of the week. */
    public Set<DayOfWeek> inOrder() {
        return EnumSet.copyOf(days);
    }

    /** As cron; seconds are dropped. */
    public Timing.Cron in(ZoneId zone) {
        String on = days.size() == DayOfWeek.values().length
                ? "*"
                : inOrder().stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
        return new Timing.Cron(time.getMinute() + " " + time.getHour() + " * * " + on, zone);
    }

    /** Parses cron; empty when it cannot be expressed this way. */
    public static Optional<WeekTimes> of(Timing.Cron cron) {
        Matcher parts = CRON.matcher(cron.expression());
        if (!parts.matches()) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
        if (parts.group(3).equals("*")) {
            return Optional.of(new WeekTimes(EnumSet.allOf(DayOfWeek.class), time));
        }
        Set<String> names = Set.of(parts.group(3).split(","));
        Set<DayOfWeek> days = Arrays.stream(DayOfWeek.values())
                .filter(day -> names.contains(day.name().substring(0, 3)))
                .collect(Collectors.toSet());
        return days.size() == names.size() ? Optional.of(new WeekTimes(days, time)) : Optional.empty();
    }
}
