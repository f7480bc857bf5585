package io.croft.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.proxmox.cluster.ClusterResource;
import io.croft.proxmox.cluster.GuestResource;
import io.croft.proxmox.cluster.UnreadableResource;
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
    private static final int MOST = 2;

    private final Mirror mirror = new Mirror(Map.of(), Map.of(), Map.of(), NOON);

    @Test
    void aListingFromBeforeAGuestWasDeletedDoesNotBringItBack() {
        take(NOON);
        mirror.readAtOnce(VMID, NOON);
        mirror.accept(Changes.gone(VMID), NOON);
        assertThat(mirror.compare(listing(), SOON, MOST).guests()).isEmpty();
        assertThat(mirror.compare(listing(), LATER, MOST).guests()).containsOnlyKeys(VMID);
    }

    @Test
    void whatWasReadFromAGuestItselfIsBelievedUntilTheStatisticsHaveCaughtUp() {
        take(NOON);
        GuestLine seen = mirror.guest(VMID).orElseThrow();
        mirror.readAtOnce(VMID, NOON);
        assertThat(mirror.compare(List.of(guest("moved")), SOON, MOST).guests()).isEmpty();
        assertThat(mirror.compare(List.of(), SOON, MOST).goneGuests()).isEmpty();
        assertThat(mirror.guest(VMID)).contains(seen);
        assertThat(mirror.compare(List.of(guest("moved")), LATER, MOST).guests())
                .containsOnlyKeys(VMID);
        assertThat(mirror.compare(List.of(), LATER, MOST).goneGuests()).containsExactly(VMID);
    }

    @Test
    void noMoreGuestsAreTakenInThanMayBeButThoseThatAreThereStay() {
        take(NOON);
        List<ClusterResource> crowd =
                List.of(guest(901, "pve1"), guest(902, "pve1"), guest(903, "pve1"), guest(VMID, "moved"));
        Changes changes = mirror.compare(crowd, LATER, MOST);
        assertThat(changes.guests()).containsOnlyKeys(901, VMID);
        assertThat(changes.leftOut()).containsExactlyInAnyOrder(902, 903);
        mirror.accept(changes, LATER);
        assertThat(mirror.compare(crowd, LATER, MOST).guests()).isEmpty();
        assertThat(mirror.compare(crowd, LATER, MOST).goneGuests()).isEmpty();
    }

    @Test
    void whatIsListedTwiceCountsAsItStoodFirst() {
        take(NOON);
        Changes changes = mirror.compare(List.of(guest("pve1"), guest("pve2")), LATER, MOST);
        assertThat(changes.guests()).isEmpty();
        assertThat(changes.odd()).containsExactly("qemu/" + VMID);
    }

    @Test
    void aLineThatCannotBeReadLeavesWhatIsKnown() {
        take(NOON);
        Changes changes = mirror.compare(List.of(new UnreadableResource("qemu/" + VMID, "no node")), LATER, MOST);
        assertThat(changes.size()).isZero();
        assertThat(changes.odd()).containsExactly("qemu/" + VMID);
    }

    private void take(Instant now) {
        Changes changes = mirror.compare(listing(), now, MOST);
        assertThat(changes.guests()).containsOnlyKeys(VMID);
        mirror.accept(changes, now);
    }

    private static List<ClusterResource> listing() {
        return List.of(guest("pve1"));
    }

    private static GuestResource guest(String node) {
        return guest(VMID, node);
    }

    private static GuestResource guest(int vmid, String node) {
        return new GuestResource(
                "qemu/" + vmid,
                io.croft.proxmox.cluster.GuestKind.QEMU,
                vmid,
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
