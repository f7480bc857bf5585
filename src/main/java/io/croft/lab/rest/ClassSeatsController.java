package io.croft.lab.rest;

import io.croft.kernel.Problem;
import io.croft.lab.ClassId;
import io.croft.lab.ClassPower;
import io.croft.lab.Classes;
import io.croft.lab.DeployResult;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatId;
import io.croft.lab.SeatsResult;
import io.croft.rest.EnteredCompany;
import io.croft.rest.Fields;
import io.croft.rest.Refusal;
import io.croft.rest.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** Actions on many seats of a class. Calls return at once with the job. */
@RestController
@RequestMapping("/api/v1/classes/{id}")
class ClassSeatsController {

    private final Classes classes;
    private final ClassPower power;

    ClassSeatsController(Classes classes, ClassPower power) {
        this.classes = classes;
        this.power = power;
    }

    /** How many seats to add. */
    record AddRequest(@Nullable Integer seats) {}

    /** Seats by their ids. */
    record SeatsRequest(@Nullable List<UUID> seats) {

        List<SeatId> ids() {
            Fields fields = new Fields();
            if (seats == null || seats.isEmpty()) {
                fields.refuse(Problem.at("seats", "rest.required"));
            }
            fields.check();
            return Objects.requireNonNull(seats).stream().map(SeatId::new).toList();
        }
    }

    /** Seats and an action: START, SHUTDOWN or STOP. */
    record PowerRequest(
            @Nullable List<UUID> seats, @Nullable String action) {}

    /**
     * A job for many seats.
     *
     * @param leftOut why other seats are left out
     */
    record Told(UUID job, int seats, List<String> leftOut) {}

    /** All guests that deleting the class would remove, as names with VM ids. */
    @GetMapping("/machines")
    List<String> machines(@PathVariable UUID id) {
        return classes.machines(new ClassId(id));
    }

    @PostMapping("/seats")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob add(@PathVariable UUID id, @RequestBody AddRequest body) {
        EnteredCompany.require();
        return begun(classes.addSeats(new ClassId(id), Objects.requireNonNullElse(body.seats(), 0)));
    }

    /** Tries failed machines again. */
    @PostMapping("/repair")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob repair(@PathVariable UUID id) {
        return begun(classes.repair(new ClassId(id)));
    }

    @PostMapping("/seats/remove")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedJob remove(@PathVariable UUID id, @RequestBody SeatsRequest body) {
        return new StartedJob(classes.removeSeats(new ClassId(id), body.ids()).value());
    }

    @PostMapping("/seats/power")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Told power(@PathVariable UUID id, @RequestBody PowerRequest body) {
        Fields fields = new Fields();
        SeatAction action =
                fields.required("action", body.action(), text -> SeatAction.valueOf(text.toUpperCase(Locale.ROOT)));
        fields.check();
        List<SeatId> seats = new SeatsRequest(body.seats()).ids();
        return told(power.power(new ClassId(id), seats, Objects.requireNonNull(action)));
    }

    /** Reverts machines to their baseline. */
    @PostMapping("/seats/revert")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Told revert(@PathVariable UUID id, @RequestBody SeatsRequest body) {
        return told(power.revert(new ClassId(id), body.ids()));
    }

    private static StartedJob begun(DeployResult result) {
        return switch (result) {
            case DeployResult.Submitted begun -> new StartedJob(begun.job().value());
            case DeployResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }

    private static Told told(SeatsResult result) {
        return switch (result) {
            case SeatsResult.Submitted told ->
                new Told(
                        told.job().value(),
                        told.seats(),
                        told.leftOut().stream()
                                .map(problem -> Words.of(problem.text()))
                                .toList());
            case SeatsResult.Refused refused
            when refused.problems().isEmpty() -> throw Refusal.of(Problem.at("seats", "rest.unreadable"));
            case SeatsResult.Refused refused -> throw Refusal.of(refused.problems());
        };
    }
}
