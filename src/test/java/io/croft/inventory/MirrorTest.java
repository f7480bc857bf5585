package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.cluster.ClusterResource;
import io.croft.proxmox.cluster.GuestResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MirrorTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Instant SOON = NOON.plusSeconds(2);
    private static final Instant LATER = NOON.plus(Mirror.FRESH_FOR).plusSeconds(1);
    private static final int VMID = 100;

    private final Mirror mirror = new Mirror(Map.of(), Map.of(), Map.of(), NOON);

    @Test
    void aListingFromBeforeAGuestWasDeletedDoesNotBringItBack() {
        take(NOON);
        mirror.readAtOnce(VMID, NOON);
        mirror.accept(Changes.gone(VMID), NOON);
        assertThat(mirror.compare(listing(), SOON).guests()).isEmpty();
        assertThat(mirror.compare(listing(), LATER).guests()).containsOnlyKeys(VMID);
    }

    @Test
    void whatWasReadFromAGuestItselfIsBelievedUntilTheStatisticsHaveCaughtUp() {
        take(NOON);
        GuestLine seen = mirror.guest(VMID).orElseThrow();
        mirror.readAtOnce(VMID, NOON);
        assertThat(mirror.compare(List.of(guest("moved")), SOON).guests()).isEmpty();
        assertThat(mirror.compare(List.of(), SOON).goneGuests()).isEmpty();
        assertThat(mirror.guest(VMID)).contains(seen);
        assertThat(mirror.compare(List.of(guest("moved")), LATER).guests()).containsOnlyKeys(VMID);
        assertThat(mirror.compare(List.of(), LATER).goneGuests()).containsExactly(VMID);
    }

    private void take(Instant now) {
        Changes changes = mirror.compare(listing(), now);
        assertThat(changes.guests()).containsOnlyKeys(VMID);
        mirror.accept(changes, now);
    }

    private static List<ClusterResource> listing() {
        return List.of(guest("pve1"));
    }

    private static GuestResource guest(String node) {
        return new GuestResource(
                "qemu/" + VMID,
                io.croft.proxmox.cluster.GuestKind.QEMU,
                VMID,
                node,
                Optional.of("web"),
                io.croft.proxmox.cluster.GuestState.STOPPED,
                false,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                0,
                1,
                0,
                1L << 30,
                1L << 30,
                Duration.ZERO);
    }
}
