package io.croft.job;

import io.croft.kernel.Identifier;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a job; part of the URL of its page. */
@Embeddable
public record JobId(UUID value) implements Identifier {

    /** A new, time-ordered identifier. */
    public static JobId next() {
        return new JobId(Identifier.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
