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
 * A guest as a row.
 *
 * @param name its name, or an empty text before it was first seen
 * @param node where it runs or lies
 * @param since when the state began, as far as Croft saw it
 * @param owner the company it belongs to
 * @param person who it is assigned to, if anybody
 * @param project the project it stands in, if any
 * @param label what the company uses it for, in the words of the room that claimed it
 * @param cores virtual processors
 * @param cpuPercent share of its processors in use, 0 to 100, in steps of five
 * @param memoryUsed what it uses of its memory, as PVE sees it from outside
 * @param lock the work in progress that locks it, such as {@code backup}
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
