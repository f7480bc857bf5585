package io.croft.lab.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.ClassPower;
import io.croft.lab.Classes;
import io.croft.lab.SeatDetails;
import io.croft.lab.SeatId;
import io.croft.lab.SeatsResult;
import io.croft.rest.Envelope;
import io.croft.rest.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Machines of a class back to their baseline, by the older routes. */
@RestController
class LegacyReimageController {

    private final Classes classes;
    private final ClassPower power;

    LegacyReimageController(Classes classes, ClassPower power) {
        this.classes = classes;
        this.power = power;
    }

    /** The machines by their VM ids; all of the class when none are named. */
    record ReimageRequest(@Nullable List<@Nullable Integer> vmids) {}

    /** The job, and how many machines it puts back; those that are busy are left out. */
    record Reimaged(@JsonProperty("job_id") UUID jobId, int count) {}

    @PostMapping("/api/class/{id}/reimage")
    Envelope<Reimaged> reimage(@PathVariable UUID id, @RequestBody(required = false) @Nullable ReimageRequest body) {
        ClassId labClass = new ClassId(id);
        ClassDetails known = classes.find(labClass).orElseThrow(() -> new NotFound("There is no class " + id));
        List<@Nullable Integer> vmids = body == null ? null : body.vmids();
        List<SeatId> seats = known.seats().stream()
                .filter(seat -> vmids == null || isAmong(vmids, seat))
                .map(SeatDetails::id)
                .toList();
        if (vmids != null && seats.size() < vmids.stream().distinct().count()) {
            throw Refusal.of(Problem.at("vmids", "rest.unreadable"));
        }
        return switch (power.revert(labClass, seats)) {
            case SeatsResult.Submitted told ->
                Envelope.of(new Reimaged(told.job().value(), told.seats()));
            case SeatsResult.Refused refused ->
                throw Refusal.with(
                        HttpStatus.CONFLICT,
                        refused.problems().stream().findFirst().orElse(Problem.at("vmids", "rest.required")));
        };
    }

    private static boolean isAmong(List<@Nullable Integer> vmids, SeatDetails seat) {
        return seat.machine() != null && vmids.contains(seat.machine().vmid());
    }
}
