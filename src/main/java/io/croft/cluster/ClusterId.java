package io.croft.cluster;

import io.croft.kernel.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a cluster. */
@Embeddable
public record ClusterId(@Column(name = "cluster_id") UUID value) implements Identifier {

    /** Makes a new, unused identifier. */
    public static ClusterId next() {
        return new ClusterId(Identifier.next());
    }

    /**
     * Reads an identifier from its text form.
     *
     * @throws IllegalArgumentException when it is no UUID
     */
    public static ClusterId parse(String text) {
        return new ClusterId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
