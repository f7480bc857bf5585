package io.croft.inventory;

import io.croft.access.ProjectId;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.ByteSize;
import io.croft.kernel.IpAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guest in a list.
 *
 * @param name its name; empty before it was first seen
 * @param node the node it is on
 * @param since when the state began, as far as Croft saw it
 * @param owner its company
 * @param person the person it is assigned to, or null
 * @param project its project, or null
 * @param label what the company uses it for, set by the room that claimed it
 * @param cores virtual processors
 * @param cpuPercent use of its processors, 0 to 100, in steps of five
 * @param memoryUsed memory in use, as PVE measures it on the node
 * @param lock the lock of PVE it has, such as {@code backup}; null for none
 */
public record GuestRow(
        GuestRef ref,
        GuestKind kind,
        String name,
        String node,
        GuestState state,
        Instant since,
        TenantId owner,
        @Nullable UserId person,
        @Nullable ProjectId project,
        String label,
        boolean template,
        List<String> tags,
        int cores,
        ByteSize memory,
        ByteSize disk,
        int cpuPercent,
        ByteSize memoryUsed,
        List<IpAddress> addresses,
        @Nullable String lock) {}
