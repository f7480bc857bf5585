package io.croft.joining;

import io.croft.access.UserId;

/**
 * What people join.
 *
 * @param id the target
 * @param name its name on screens
 * @param owner the person who runs it
 */
public record JoinTarget(TargetId id, String name, UserId owner) {}
