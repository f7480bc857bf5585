package io.croft.joining;

import io.croft.access.UserId;

/**
 * What people join, as its page and its link call it.
 *
 * @param owner who runs it and answers people who ask
 */
public record JoinTarget(TargetId id, String name, UserId owner) {}
