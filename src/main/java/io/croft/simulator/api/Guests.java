package io.croft.simulator.api;

import io.croft.simulator.access.Caller;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.guest.GuestKind;
import io.croft.simulator.refusal.WrongParameters;
import io.croft.simulator.work.Actor;
import io.croft.simulator.work.GuestConfigChange;
import java.time.Duration;

/** Small things that guest routes share. */
final class Guests {

    private Guests() {}

    static Actor actor(Call call) {
        Caller caller = call.signedIn();
        return new Actor(caller.owner(), caller.isRoot(), passesLocks(call));
    }

    /** Whether the call asks to pass by locks, which is the superuser's alone. */
    static boolean passesLocks(Call call) {
        boolean asked = call.flag("skiplock");
        if (asked && !call.signedIn().isRoot()) {
            throw new WrongParameters("skiplock", "Only root may use this option.");
        }
        return asked;
    }

    /** The guest of a call, whose configuration must be the one with the digest that is given. */
    static Guest unchanged(Call call, GuestKind kind) {
        Guest guest = call.guest(kind);
        GuestConfigChange.requireUnchanged(guest, call.find("digest"));
        return guest;
    }

    static Duration seconds(Call call, String name, long otherwise) {
        return Duration.ofSeconds(call.number(name, otherwise));
    }
}
