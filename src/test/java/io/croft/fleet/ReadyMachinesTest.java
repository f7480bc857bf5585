package io.croft.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ReadyMachinesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T08:00:00Z"));
    private final List<List<Integer>> told = new ArrayList<>();
    private final InstantSource source = now::get;
    private final ReadyMachines ready = new ReadyMachines(told::add, source.withZone(ZoneOffset.UTC));

    @Test
    void machinesThatBecomeReadyInAQuarterOfASecondAreToldTogether() {
        ready.add(1);
        ready.add(2);
        assertThat(told).isEmpty();
        pass(Duration.ofMillis(250));
        ready.add(3);
        assertThat(told).containsExactly(List.of(1, 2, 3));
    }

    @Test
    void whatWasToldOnceIsNotToldAgain() {
        pass(Duration.ofMillis(250));
        ready.add(1);
        pass(Duration.ofMillis(250));
        ready.add(2);
        assertThat(told).containsExactly(List.of(1), List.of(2));
    }

    private void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }
}
