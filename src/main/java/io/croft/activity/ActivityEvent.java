package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Events of the record. */
public sealed interface ActivityEvent {

    /**
     * Records were added, by any process; once per round for a company and person.
     *
     * @param company the company concerned; null for the provider alone
     * @param actor who did it; null for a stranger
     */
    record ActivityRecorded(
            @Nullable TenantId company, @Nullable UserId actor) implements ActivityEvent {}

    /**
     * Many sign-ins from one address failed within an hour; once an hour for each address, in the transaction that
     * records it.
     *
     * @param failures number within the hour before {@code at}
     */
    record SignInsFailed(String address, int failures, Instant at) implements ActivityEvent {}
}
