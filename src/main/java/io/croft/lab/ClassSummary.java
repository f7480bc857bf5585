package io.croft.lab;

import io.croft.access.UserId;
import io.croft.fleet.CloneMethod;
import io.croft.kernel.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class in a list.
 *
 * @param ready number of seats whose machine exists
 * @param taken number of seats that have a person
 * @param waiting number of people in the waiting line
 */
public record ClassSummary(
        ClassId id,
        String name,
        String code,
        UserId owner,
        String template,
        CloneMethod method,
        ClassState state,
        @Nullable Text reason,
        int seats,
        long ready,
        long taken,
        long waiting,
        Instant createdAt) {

    /** Made from a row of the database, which knows nothing of the line. */
    public ClassSummary(
            UUID id,
            String name,
            String code,
            UUID owner,
            String template,
            CloneMethod method,
            ClassState state,
            @Nullable Text reason,
            int seats,
            long ready,
            long taken,
            Instant createdAt) {
        this(
                new ClassId(id),
                name,
                code,
                new UserId(owner),
                template,
                method,
                state,
                reason,
                seats,
                ready,
                taken,
                0,
                createdAt);
    }

    /** The same with this many people in the line. */
    ClassSummary waiting(long people) {
        return new ClassSummary(
                id, name, code, owner, template, method, state, reason, seats, ready, taken, people, createdAt);
    }
}
