package io.croft.lab;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;
import org.jspecify.annotations.Nullable;

/** A student's own machine, as its card shows it. */
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

    /** The one thing that makes sense next, or null while something happens by itself. */
    public @Nullable SeatAction next() {
        if (state != SeatState.READY || doing != null || !classOpen) {
            return null;
        }
        return power == MachinePower.RUNNING ? SeatAction.SHUTDOWN : SeatAction.START;
    }
}
