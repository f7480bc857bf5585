package io.croft.job;

import io.croft.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many schedules there may be, and how close their starts. */
@Component
class ScheduleLimits {

    private static final int MOST_PER_COMPANY = 1_000;
    private static final int STARTS_LOOKED_AT = 20;
    private static final Duration CLOSEST = Duration.ofMinutes(5);

    private static final Duration FARTHEST = Duration.ofDays(50L * 366);

    private final ScheduleRepository schedules;

    ScheduleLimits(ScheduleRepository schedules) {
        this.schedules = schedules;
    }

    /** What is against planning this, in the company at work. */
    Optional<Problem> problem(ScheduleRequest request, Instant now) {
        Optional<Instant> first = request.timing().next(now);
        if (first.isEmpty()) {
            return Optional.of(Problem.at("time", "job.schedule.never"));
        }
        if (first.get().isAfter(now.plus(FARTHEST))) {
            return Optional.of(Problem.at("time", "job.schedule.tooFar", FARTHEST.toDays() / 366));
        }
        return tooMany(request.subject())
                .or(() -> isTooOften(request.timing(), now)
                        ? Optional.of(Problem.at("time", "job.schedule.tooOften", CLOSEST.toMinutes()))
                        : Optional.empty());
    }

    private Optional<Problem> tooMany(@Nullable String subject) {
        boolean ofCompany = schedules.countByStateNot(ScheduleState.ENDED) >= MOST_PER_COMPANY;
        boolean ofSubject = subject != null
                && schedules.countBySubjectAndStateNot(subject, ScheduleState.ENDED) >= Schedules.MOST_PER_SUBJECT;
        return ofCompany || ofSubject
                ? Optional.of(Problem.of(
                        "job.schedule.tooMany", subject == null ? MOST_PER_COMPANY : Schedules.MOST_PER_SUBJECT))
                : Optional.empty();
    }

    private static boolean isTooOften(Timing timing, Instant now) {
        @Nullable Instant before = null;
        for (Instant start : timing.next(now, STARTS_LOOKED_AT)) {
            if (before != null && Duration.between(before, start).compareTo(CLOSEST) < 0) {
                return true;
            }
            before = start;
        }
        return false;
    }
}
