package io.croft.inventory.rest;

import io.croft.inventory.GuestRow;
import io.croft.kernel.IpAddress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guest.
 *
 * @param owner its company
 * @param memoryBytes configured memory
 */
record GuestAnswer(
        UUID cluster,
        int vmid,
        String kind,
        String name,
        String node,
        String state,
        Instant since,
        UUID owner,
        @Nullable UUID person,
        boolean template,
        List<String> tags,
        int cores,
        long memoryBytes,
        long diskBytes,
        int cpuPercent,
        long memoryUsedBytes,
        List<String> addresses) {

    static GuestAnswer of(GuestRow guest) {
        return new GuestAnswer(
                guest.ref().cluster().value(),
                guest.ref().vmid(),
                guest.kind().name(),
                guest.name(),
                guest.node(),
                guest.state().name(),
                guest.since(),
                guest.owner().value(),
                guest.person() == null ? null : guest.person().value(),
                guest.template(),
                guest.tags(),
                guest.cores(),
                guest.memory().bytes(),
                guest.disk().bytes(),
                guest.cpuPercent(),
                guest.memoryUsed().bytes(),
                guest.addresses().stream().map(IpAddress::value).toList());
    }
}
