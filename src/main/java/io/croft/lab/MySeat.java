package io.croft.lab;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** The machine of a student, for its card. */
public record MySeat(
        SeatId id,
        String name,
        ClassId labClass,
        String className,
        boolean classOpen,
        @Nullable String login,
        SeatState state,
        @Nullable Text reason,
        @Nullable SeatAction doing,
        @Nullable GuestRef machine,
        MachinePower power,
        @Nullable String address) {

    /** The most useful action now, or null while the machine is changing. */
    public @Nullable SeatAction next() {
        if (state != SeatState.READY || doing != null || !classOpen) {
            return null;
        }
        return power == MachinePower.RUNNING ? SeatAction.SHUTDOWN : SeatAction.START;
    }
}
