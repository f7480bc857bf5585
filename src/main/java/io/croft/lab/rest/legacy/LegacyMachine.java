package io.croft.lab.rest.legacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.croft.inventory.GuestRef;
import io.croft.lab.ClassId;
import io.croft.lab.SeatDetails;
import io.croft.lab.SeatId;
import io.croft.lab.UsableSeat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The machine of a seat in the terms of the older routes. */
record LegacyMachine(
        @JsonProperty("assignment_id") UUID assignmentId,
        @JsonProperty("cluster_id") @Nullable UUID clusterId,
        @Nullable Integer vmid,
        String name,
        String status,
        @Nullable String ip,
        @JsonProperty("class_id") UUID classId,
        @JsonProperty("user_id") @Nullable UUID userId) {

    static LegacyMachine of(SeatDetails seat, ClassId labClass) {
        GuestRef machine = seat.machine();
        return new LegacyMachine(
                seat.id().value(),
                machine == null ? null : machine.cluster().value(),
                machine == null ? null : machine.vmid(),
                seat.name(),
                seat.power().name().toLowerCase(Locale.ROOT),
                seat.address(),
                labClass.value(),
                seat.person() == null ? null : seat.person().value());
    }

    static LegacyMachine of(UsableSeat seat) {
        GuestRef machine = seat.machine();
        return new LegacyMachine(
                seat.id().value(),
                machine == null ? null : machine.cluster().value(),
                machine == null ? null : machine.vmid(),
                seat.name(),
                seat.power().name().toLowerCase(Locale.ROOT),
                seat.address(),
                seat.labClass().value(),
                seat.person() == null ? null : seat.person().value());
    }

    SeatId seat() {
        return new SeatId(assignmentId);
    }
}
