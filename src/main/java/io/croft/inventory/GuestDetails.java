package io.croft.inventory;

import io.croft.kernel.MacAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a guest. What stands in its configuration is known once it was read.
 *
 * @param pool the PVE pool it is in, if any
 * @param startedAt when it was started, while it runs
 * @param macs the addresses of its network cards
 * @param addressSource from where its addresses were learnt
 * @param addressAt when its addresses were last seen
 * @param osType PVE's name for the operating system, such as {@code l26}
 * @param agent whether the guest agent is switched on in its configuration
 * @param description its notes, Croft's mark included
 * @param storage where its first disk lies
 * @param haState what the HA manager says, if it is managed
 * @param firstSeen when it was first seen
 * @param configReadAt when its configuration was last read
 */
public record GuestDetails(
        GuestRow row,
        @Nullable String pool,
        @Nullable Instant startedAt,
        List<MacAddress> macs,
        @Nullable AddressSource addressSource,
        @Nullable Instant addressAt,
        @Nullable String osType,
        boolean agent,
        @Nullable String description,
        @Nullable String storage,
        @Nullable String haState,
        @Nullable Instant firstSeen,
        @Nullable Instant configReadAt) {}
