package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LORD_HOWE = ZoneId.of("Australia/Lord_Howe");

    @Test
    void aTimeOfDayStaysTheSameOnTheWallWhenSummerTimeBegins() {
        assertThat(starts("45 7 * * *", BERLIN, "2026-03-28T00:00:00Z", 3))
                .containsExactly(at("2026-03-28T06:45:00Z"), at("2026-03-29T05:45:00Z"), at("2026-03-30T05:45:00Z"));
    }

    @Test
    void whatTheWallClockNeverShowsCountsAsLongAfterTheGap() {
        assertThat(starts("30 2 * * *", BERLIN, "2026-03-28T12:00:00Z", 2))
                .containsExactly(at("2026-03-29T01:30:00Z"), at("2026-03-30T00:30:00Z"));
    }

    @Test
    void whatTheWallClockShowsTwiceCountsOnceFromWhereverOneLooks() {
        assertThat(starts("30 2 * * *", BERLIN, "2026-10-24T12:00:00Z", 2))
                .containsExactly(at("2026-10-25T00:30:00Z"), at("2026-10-26T01:30:00Z"));
        assertThat(starts("30 2 * * *", BERLIN, "2026-10-25T01:10:00Z", 1))
                .as("looked at between the two")
                .containsExactly(at("2026-10-26T01:30:00Z"));
    }

    @Test
    void everyQuarterOfAnHourLeavesOutTheHourThatComesAgain() {
        assertThat(starts("*/15 * * * *", BERLIN, "2026-10-25T00:44:00Z", 2))
                .containsExactly(at("2026-10-25T00:45:00Z"), at("2026-10-25T02:00:00Z"));
        assertThat(starts("0 * * * *", BERLIN, "2026-03-29T00:30:00Z", 2))
                .containsExactly(at("2026-03-29T01:00:00Z"), at("2026-03-29T02:00:00Z"));
    }

    @Test
    void otherPlacesHaveOtherRules() {
        assertThat(starts("45 7 * * MON-FRI", NEW_YORK, "2026-10-30T20:00:00Z", 1))
                .containsExactly(at("2026-11-02T12:45:00Z"));
        assertThat(starts("15 2 * * *", LORD_HOWE, "2026-10-03T00:00:00Z", 1))
                .as("half an hour is left out there")
                .containsExactly(at("2026-10-03T15:45:00Z"));
        assertThat(starts("45 7 * * *", ZoneOffset.UTC, "2026-10-25T00:00:00Z", 1))
                .containsExactly(at("2026-10-25T07:45:00Z"));
    }

    @Test
    void whatNeverComesHasNoStartAndAMomentHasOne() {
        assertThat(new Timing.Cron("0 0 30 2 *", BERLIN).next(at("2026-01-01T00:00:00Z")))
                .isEmpty();
        Timing once = new Timing.Once(at("2026-05-01T08:00:00Z"), BERLIN);
        assertThat(once.next(at("2026-05-01T07:59:59Z"))).contains(at("2026-05-01T08:00:00Z"));
        assertThat(once.next(at("2026-05-01T08:00:00Z"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* * * *", "* * * * * *", "61 7 * * *", "0 25 * * *", "0 7 * * MON-FRI; x", "@daily"})
    void whatIsNoCronOfFiveFieldsIsNone(String text) {
        assertThat(Timing.Cron.isValid(text)).isFalse();
    }

    @Test
    void daysAndATimeBecomeCronAndAreReadBack() {
        WeekTimes school = new WeekTimes(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(7, 45));
        assertThat(school.in(BERLIN)).isEqualTo(new Timing.Cron("45 7 * * MON,TUE,WED,THU,FRI", BERLIN));
        assertThat(WeekTimes.of(school.in(BERLIN))).contains(school);
        WeekTimes daily = new WeekTimes(EnumSet.allOf(DayOfWeek.class), LocalTime.of(18, 0));
        assertThat(WeekTimes.of(daily.in(BERLIN))).contains(daily);
        assertThat(WeekTimes.of(new WeekTimes(Set.of(DayOfWeek.SUNDAY), LocalTime.MIDNIGHT).in(BERLIN)))
                .isPresent();
        assertThat(List.of("*/5 7 * * MON", "45 7 1 * *", "45 7 * * MON-FRI", "45 7 * * MONDAY"))
                .filteredOn(Timing.Cron::isValid)
                .allMatch(cron -> WeekTimes.of(new Timing.Cron(cron, BERLIN)).isEmpty());
    }

    private static List<Instant> starts(String cron, ZoneId zone, String after, int count) {
        List<Instant> found = new ArrayList<>();
        Optional<Instant> next = Optional.of(at(after));
        while (found.size() < count) {
            next = new Timing.Cron(cron, zone).next(next.orElseThrow());
            found.add(next.orElseThrow());
        }
        return found;
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
