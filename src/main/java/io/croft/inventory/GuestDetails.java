package io.croft.inventory;

import io.croft.kernel.MacAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known about a guest. Parts of its configuration are known once it was read.
 *
 * @param pool its PVE pool, or null
 * @param startedAt when it was started, while it runs
 * @param macs MAC addresses of its network cards
 * @param addressSource where its addresses were read
 * @param addressAt when its addresses were last seen
 * @param osType the operating system in the terms of PVE, such as {@code l26}
 * @param agent whether the guest agent is enabled in its configuration
 * @param description its notes, with the mark of Croft
 * @param storage the storage of its first disk
 * @param haState state in the HA manager, or null when it is not managed
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
