package io.croft.simulator.work;

import org.jspecify.annotations.Nullable;

/**
 * What {@code POST …/clone} asks for.
 *
 * @param full     copy the disks; without it a template is cloned by links
 * @param target   another node, or null
 * @param storage  of the copies, or null for the source's
 * @param format   of the copies, or null
 * @param snapshot to clone from, or null
 */
public record CloneOrder(
        int newId,
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean full,
        @Nullable String target,
        @Nullable String storage,
        @Nullable String format,
        @Nullable String pool,
        @Nullable String snapshot) {}
