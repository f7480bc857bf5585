package io.croft.job;

import io.croft.kernel.Identifier;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a schedule. */
@Embeddable
public record ScheduleId(UUID value) implements Identifier {

    static ScheduleId next() {
        return new ScheduleId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
