package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A recorded activity.
 *
 * @param number its number in the chain, from 1 without gaps
 * @param at when it happened; a record of a long transaction may have a greater number and an earlier time
 * @param company the company concerned; null for the provider alone
 * @param actor who did it; null for a stranger
 * @param actorName the name at that time, for a stranger as typed
 * @param details further facts as a JSON object, or null
 * @param address network address of the caller; empty when unknown
 * @param agent program of the caller; empty when unknown
 */
public record ActivityRecord(
        long number,
        Instant at,
        ActivityKind kind,
        ActivityResult result,
        String action,
        @Nullable TenantId company,
        @Nullable UserId actor,
        String actorName,
        @Nullable ActivityThing thing,
        Text words,
        @Nullable String details,
        String address,
        String agent) {

    /** The detail that says who acted in the name of {@code actor}: an object with name and id. */
    static final String IMPERSONATOR = "impersonator";

    /** The name of whoever acted in the name of the person; empty when the person did it. */
    public Optional<String> impersonator() {
        return Details.nameUnder(IMPERSONATOR, details);
    }
}
