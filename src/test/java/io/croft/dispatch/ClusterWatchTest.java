package io.croft.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.cluster.GuestKind;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.cluster.GuestState;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClusterWatchTest {

    private final TestClock clock = new TestClock();
    private final Map<Integer, String> cluster = new HashMap<>(Map.of(100, "pve1", 101, ""));
    private int listings;

    private final ClusterWatch watch = new ClusterWatch(this::list, clock);

    @Test
    void whereAGuestWasIsKnownWithoutAListingHoweverLongAgoThatWas() {
        assertThat(watch.lastPlaceOf(100)).as("never seen").isEmpty();
        assertThat(watch.placeOf(100)).contains(machineOn("pve1"));
        clock.advance(Duration.ofDays(1));
        assertThat(watch.lastPlaceOf(100)).contains(machineOn("pve1"));
        assertThat(listings).isEqualTo(1);
        cluster.put(100, "pve2");
        assertThat(watch.placeOf(100)).contains(machineOn("pve2"));
        assertThat(listings).isEqualTo(2);
    }

    @Test
    void whatIsInDoubtIsNotKnownUntilAListingSaysSo() {
        watch.placeOf(100);
        watch.doubt(100);
        assertThat(watch.lastPlaceOf(100)).isEmpty();
        cluster.put(100, "pve3");
        assertThat(watch.placeOf(100)).contains(machineOn("pve3"));
        assertThat(watch.lastPlaceOf(100)).contains(machineOn("pve3"));
        watch.doubtAll();
        assertThat(watch.lastPlaceOf(100)).isEmpty();
    }

    @Test
    void whatThisProcessMadeAndDeletedCountsMoreThanTheListingBefore() {
        watch.placeOf(100);
        watch.isGone(100);
        watch.isOn(102, machineOn("pve2"));
        assertThat(watch.lastPlaceOf(100)).isEmpty();
        assertThat(watch.lastPlaceOf(102)).contains(machineOn("pve2"));
        assertThat(watch.vmids()).containsExactlyInAnyOrder(101, 102);
    }

    @Test
    void aLineThatNamesNoNodeTakesTheNumberAndIsNoPlace() {
        assertThat(watch.vmids()).contains(101);
        assertThat(watch.placeOf(101)).isEmpty();
        assertThat(watch.lastPlaceOf(101)).isEmpty();
    }

    private static Place machineOn(String node) {
        return new Place(node, GuestKind.QEMU);
    }

    private List<GuestResource> list() {
        listings++;
        return cluster.entrySet().stream()
                .map(guest -> guest(guest.getKey(), guest.getValue()))
                .toList();
    }

    private static GuestResource guest(int vmid, String node) {
        return new GuestResource(
                "qemu/" + vmid,
                GuestKind.QEMU,
                vmid,
                node,
                Optional.empty(),
                GuestState.STOPPED,
                false,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                0,
                1,
                0,
                0,
                0,
                Duration.ZERO);
    }
}
