package io.croft.lab.rest;

import io.croft.job.MissedRun;
import io.croft.job.PlanResult;
import io.croft.job.Timing;
import io.croft.kernel.Problem;
import io.croft.lab.ClassId;
import io.croft.lab.ClassSchedules;
import io.croft.lab.SeatAction;
import io.croft.rest.Fields;
import io.croft.rest.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the machines of a class are told by schedule. */
@RestController
@RequestMapping("/api/v1/classes/{id}/schedules")
class ClassSchedulesController {

    private final ClassSchedules schedules;

    ClassSchedulesController(ClassSchedules schedules) {
        this.schedules = schedules;
    }

    /**
     * What is planned: either by cron or once.
     *
     * @param action START, SHUTDOWN or STOP
     * @param cron minute, hour, day of the month, month and day of the week
     * @param at the moment, where it starts once
     * @param zone in which cron is meant; UTC when it is left out
     * @param missed CATCH_UP or SKIP, for starts in whose time Croft did not run; SKIP when it is left out
     */
    record PlanRequest(
            @Nullable String action,
            @Nullable String cron,
            @Nullable String at,
            @Nullable String zone,
            @Nullable String missed) {}

    /** The schedule, which is read and steered at {@code /api/v1/schedules}. */
    record Planned(UUID id) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Planned plan(@PathVariable UUID id, @RequestBody PlanRequest body) {
        Fields fields = new Fields();
        SeatAction action = fields.required("action", body.action(), SeatAction::valueOf);
        MissedRun missed = fields.optional("missed", body.missed(), MissedRun::valueOf);
        Timing timing = timing(body, fields);
        fields.check();
        PlanResult result = schedules.plan(
                new ClassId(id),
                Objects.requireNonNull(action),
                Objects.requireNonNull(timing),
                Objects.requireNonNullElse(missed, MissedRun.SKIP));
        return switch (result) {
            case PlanResult.Planned planned -> new Planned(planned.id().value());
            case PlanResult.Refused refused -> throw Refusal.of(atField(refused.problem(), body));
        };
    }

    private static @Nullable Timing timing(PlanRequest body, Fields fields) {
        ZoneId given = fields.optional("zone", body.zone(), moment(ZoneId::of));
        ZoneId zone = given == null ? ZoneOffset.UTC : given;
        if (body.at() == null) {
            return fields.required("cron", body.cron(), expression -> new Timing.Cron(expression.strip(), zone));
        }
        if (body.cron() != null) {
            fields.refuse(Problem.at("at", "lab.rest.schedule.either"));
        }
        return fields.required("at", body.at(), moment(text -> new Timing.Once(Instant.parse(text), zone)));
    }

    private static <T> Function<String, T> moment(Function<String, T> reader) {
        return text -> {
            try {
                return reader.apply(text);
            } catch (DateTimeException unreadable) {
                throw new IllegalArgumentException(unreadable);
            }
        };
    }

    private static Problem atField(Problem problem, PlanRequest body) {
        return Objects.equals(problem.field(), "time")
                ? new Problem(problem.text(), body.at() == null ? "cron" : "at")
                : problem;
    }
}
