package io.croft.job.ui;

import io.croft.job.ScheduleOutcome;
import io.croft.job.ScheduleState;
import io.croft.job.ScheduleSummary;
import io.croft.job.Timing;
import io.croft.job.WeekTimes;
import io.croft.kernel.Text;
import io.croft.uikit.Moments;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Formats schedules. */
final class ScheduleWords {

    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private ScheduleWords() {}

    /** The time: "Mon–Fri at 7:45 AM", with the zone when it is not that of the reader. */
    static String when(Timing timing) {
        return switch (timing) {
            case Timing.Once once -> Texts.get("job.schedule.once", Moments.exact(once.at()));
            case Timing.Cron cron -> zoned(again(cron), cron.zone());
        };
    }

    private static String again(Timing.Cron cron) {
        return WeekTimes.of(cron)
                .map(week -> Texts.get("job.schedule.weekly", days(week.inOrder()), Moments.timeOfDay(week.time())))
                .orElseGet(() -> Texts.get("job.schedule.cron", cron.expression()));
    }

    private static String zoned(String words, ZoneId zone) {
        return zone.equals(Moments.zone()) ? words : words + " (" + zone.getId() + ")";
    }

    private static String days(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            return Texts.get("job.schedule.daily");
        }
        if (days.equals(WORKING_DAYS)) {
            return day(DayOfWeek.MONDAY) + "–" + day(DayOfWeek.FRIDAY);
        }
        return days.stream().map(ScheduleWords::day).collect(Collectors.joining(", "));
    }

    static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, Texts.locale());
    }

    /** The outcome of the last start; empty before the first. */
    static String last(ScheduleSummary schedule) {
        ScheduleOutcome outcome = schedule.lastOutcome();
        if (outcome == null) {
            return "";
        }
        Text why = schedule.lastWords();
        String words = Texts.get("job.schedule.outcome." + outcome.name().toLowerCase(Locale.ROOT));
        return why == null ? words : words + ": " + Texts.of(why);
    }

    static StatusBadge badge(ScheduleSummary schedule) {
        ScheduleState state = schedule.state();
        StatusTone tone = switch (state) {
            case ACTIVE -> wentWrong(schedule) ? StatusTone.WARNING : StatusTone.OK;
            case PAUSED -> wentWrong(schedule) ? StatusTone.FAILED : StatusTone.STOPPED;
            case ENDED -> StatusTone.STOPPED;
        };
        return new StatusBadge(
                tone, Texts.get("job.schedule.state." + state.name().toLowerCase(Locale.ROOT)));
    }

    private static boolean wentWrong(ScheduleSummary schedule) {
        return schedule.lastOutcome() == ScheduleOutcome.FAILED || schedule.lastOutcome() == ScheduleOutcome.REFUSED;
    }
}
