package io.croft.simulator.api;

import io.croft.simulator.access.Caller;
import io.croft.simulator.work.Actor;
import java.time.Duration;

/** Small things that guest routes share. */
final class Guests {

    private Guests() {}

    static Actor actor(Call call) {
        Caller caller = call.signedIn();
        return new Actor(caller.owner(), caller.isRoot());
    }

    static Duration seconds(Call call, String name, long otherwise) {
        return Duration.ofSeconds(call.number(name, otherwise));
    }
}
