package io.croft.joining;

import io.croft.access.TenantId;
import io.croft.access.UserId;

/** What happened to people who come by a link; published inside the transaction that made it so. */
public sealed interface JoinEvent {

    /** What they join. */
    TargetId target();

    /** The target's company. */
    TenantId company();

    UserId person();

    /** Somebody got a place, at once or after having waited. */
    record SomebodyJoined(TargetId target, TenantId company, UserId person, PlaceId place) implements JoinEvent {}

    /** Somebody came by the link or was approved, and no place was free. */
    record SomebodyWaits(TargetId target, TenantId company, UserId person) implements JoinEvent {}

    /** Somebody came by a link that is not trusted and waits for an approval. */
    record SomebodyAsks(TargetId target, TenantId company, UserId person) implements JoinEvent {}

    /** Somebody who had asked was not let in. */
    record SomebodyRefused(TargetId target, TenantId company, UserId person) implements JoinEvent {}
}
