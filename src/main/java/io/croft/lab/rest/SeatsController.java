package io.croft.lab.rest;

import io.croft.access.UserId;
import io.croft.kernel.Problem;
import io.croft.lab.MySeat;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatId;
import io.croft.lab.SeatResult;
import io.croft.lab.Seats;
import io.croft.rest.PageAnswer;
import io.croft.rest.PageQuery;
import io.croft.rest.Refusal;
import io.croft.rest.Words;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The seats of the caller; actions also on those of classes they teach. Calls return at once with the job. */
@RestController
@RequestMapping("/api/v1/seats")
class SeatsController {

    private final Seats seats;

    SeatsController(Seats seats) {
        this.seats = seats;
    }

    @GetMapping
    PageAnswer<MySeatAnswer> mine(PageQuery query) {
        return PageAnswer.ofWhole(seats.mine(), query.unsorted(), MySeatAnswer::of);
    }

    @PostMapping("/{id}/start")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob start(@PathVariable UUID id) {
        return answer(seats.power(new SeatId(id), SeatAction.START));
    }

    /** Asks the guest to shut down. */
    @PostMapping("/{id}/shutdown")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob shutdown(@PathVariable UUID id) {
        return answer(seats.power(new SeatId(id), SeatAction.SHUTDOWN));
    }

    /** Switches it off without asking the guest. */
    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob stop(@PathVariable UUID id) {
        return answer(seats.power(new SeatId(id), SeatAction.STOP));
    }

    /** Reverts the machine to its baseline. */
    @PostMapping("/{id}/revert")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob revert(@PathVariable UUID id) {
        return answer(seats.revert(new SeatId(id)));
    }

    /** Takes the seat from this person and gives it to the first person in the waiting line. */
    @PostMapping("/{id}/free")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob free(@PathVariable UUID id, @RequestBody FreeRequest body) {
        if (body.person() == null) {
            throw Refusal.unreadable(List.of(Problem.at("person", "rest.required")));
        }
        return answer(seats.free(new SeatId(id), new UserId(body.person())));
    }

    /** The person who has the seat, so that a repeated call takes it from nobody else. */
    record FreeRequest(@Nullable UUID person) {}

    private static StartedJob answer(SeatResult result) {
        return switch (result) {
            case SeatResult.Submitted submitted ->
                new StartedJob(submitted.job().value());
            case SeatResult.Done done -> new StartedJob(null);
            case SeatResult.Refused refused -> throw Refusal.with(HttpStatus.CONFLICT, refused.problem());
        };
    }

    record MySeatAnswer(
            UUID id,
            String name,
            UUID classId,
            String className,
            @Nullable String login,
            String state,
            @Nullable String reason,
            String power,
            @Nullable String address) {

        static MySeatAnswer of(MySeat seat) {
            return new MySeatAnswer(
                    seat.id().value(),
                    seat.name(),
                    seat.labClass().value(),
                    seat.className(),
                    seat.login(),
                    seat.state().name(),
                    Words.ofNullable(seat.reason()),
                    seat.power().name(),
                    seat.address());
        }
    }
}
