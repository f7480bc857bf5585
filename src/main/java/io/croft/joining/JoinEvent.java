package io.croft.joining;

import io.croft.access.TenantId;
import io.croft.access.UserId;

/** Events about people who use a link; published inside the transaction of the change. */
public sealed interface JoinEvent {

    /** The target of the link. */
    TargetId target();

    /** The company of the target. */
    TenantId company();

    /** The person who used the link. */
    UserId person();

    /** Somebody got a place, at once or after waiting. */
    record SomebodyJoined(TargetId target, TenantId company, UserId person, PlaceId place) implements JoinEvent {}

    /** Somebody used the link or was approved while no place was free. */
    record SomebodyWaits(TargetId target, TenantId company, UserId person) implements JoinEvent {}

    /** Somebody used a link that requires an approval. */
    record SomebodyAsks(TargetId target, TenantId company, UserId person) implements JoinEvent {}

    /** An approval was refused. */
    record SomebodyRefused(TargetId target, TenantId company, UserId person) implements JoinEvent {}
}
