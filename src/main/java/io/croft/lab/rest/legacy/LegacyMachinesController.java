package io.croft.lab.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.access.UserId;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatResult;
import io.croft.lab.Seats;
import io.croft.rest.Envelope;
import io.croft.rest.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Machines in the older routes: for students their own, for teachers those of their classes. Machines are named by VM
 * id.
 */
@RestController
class LegacyMachinesController {

    private final LegacyMachines machines;
    private final Seats seats;

    LegacyMachinesController(LegacyMachines machines, Seats seats) {
        this.machines = machines;
        this.seats = seats;
    }

    /** Work that was started; the job is null when there was nothing to do. */
    record StartedJob(
            int vmid, @JsonProperty("job_id") @Nullable UUID jobId) {}

    record Status(int vmid, String status) {}

    record Address(int vmid, @Nullable String ip, boolean verified) {}

    record Mapping(
            @JsonProperty("class_id") UUID classId,
            @JsonProperty("cluster_id") @Nullable UUID clusterId,
            @Nullable Integer vmid) {}

    @GetMapping("/api/vms")
    Envelope<List<LegacyMachine>> list(@RequestParam(required = false) @Nullable Integer page) {
        return Envelope.of(machines.page(page));
    }

    @PostMapping("/api/vm/{vmid}/start")
    Envelope<StartedJob> start(
            @PathVariable int vmid, @RequestParam(name = "cluster_id", required = false) @Nullable UUID cluster) {
        return begun(vmid, seats.power(machines.require(vmid, cluster).seat(), SeatAction.START));
    }

    @PostMapping("/api/vm/{vmid}/stop")
    Envelope<StartedJob> stop(
            @PathVariable int vmid, @RequestParam(name = "cluster_id", required = false) @Nullable UUID cluster) {
        return begun(vmid, seats.power(machines.require(vmid, cluster).seat(), SeatAction.STOP));
    }

    /** The state as last read by the inventory. */
    @GetMapping("/api/vm/{vmid}/status")
    Envelope<Status> status(
            @PathVariable int vmid, @RequestParam(name = "cluster_id", required = false) @Nullable UUID cluster) {
        return Envelope.of(new Status(vmid, machines.require(vmid, cluster).status()));
    }

    /** The address that was found, if any. */
    @GetMapping("/api/vm/{vmid}/ip")
    Envelope<Address> address(
            @PathVariable int vmid, @RequestParam(name = "cluster_id", required = false) @Nullable UUID cluster) {
        String found = machines.require(vmid, cluster).ip();
        return Envelope.of(new Address(vmid, found, found != null));
    }

    /** Machines with the people who have them. */
    @GetMapping("/api/user-vm-assignments")
    Envelope<List<LegacyMachine>> assignments(@RequestParam(required = false) @Nullable Integer page) {
        return Envelope.of(machines.page(page).stream()
                .filter(machine -> machine.userId() != null)
                .toList());
    }

    /** Takes a machine from the person who has it. */
    @DeleteMapping("/api/user-vm-assignments/{id}")
    Envelope<String> free(@PathVariable UUID id) {
        LegacyMachine machine = machines.find(id).orElseThrow(() -> new NotFound("There is no assignment " + id));
        UUID person = machine.userId();
        if (person == null) {
            throw Refusal.with(HttpStatus.CONFLICT, Problem.of("lab.free.changed", machine.name()));
        }
        if (seats.free(machine.seat(), new UserId(person)) instanceof SeatResult.Refused refused) {
            throw Refusal.with(HttpStatus.CONFLICT, refused.problem());
        }
        return Envelope.of("Assignment removed");
    }

    /** Machines with their classes. */
    @GetMapping("/api/vm-class-mappings")
    Envelope<List<Mapping>> mappings(@RequestParam(required = false) @Nullable Integer page) {
        return Envelope.of(machines.page(page).stream()
                .map(machine -> new Mapping(machine.classId(), machine.clusterId(), machine.vmid()))
                .toList());
    }

    private static Envelope<StartedJob> begun(int vmid, SeatResult result) {
        return switch (result) {
            case SeatResult.Submitted submitted ->
                Envelope.of(new StartedJob(vmid, submitted.job().value()));
            case SeatResult.Done _ -> Envelope.of(new StartedJob(vmid, null));
            case SeatResult.Refused refused -> throw Refusal.with(HttpStatus.CONFLICT, refused.problem());
        };
    }
}
