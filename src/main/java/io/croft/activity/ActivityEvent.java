package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** News of the record. */
public sealed interface ActivityEvent {

    /**
     * Records have been added, by this or another process; told at most once a round for a company and person.
     *
     * @param company whom they concern; null where they concern the provider alone
     * @param actor who did it; null for a stranger
     */
    record ActivityRecorded(
            @Nullable TenantId company, @Nullable UserId actor) implements ActivityEvent {}

    /**
     * Many sign-ins failed from one address within an hour; told once an hour for each address, in the transaction that records it.
     *
     * @param failures how many failed within the hour before {@code at}
     */
    record SignInsFailed(String address, int failures, Instant at) implements ActivityEvent {}
}
