package io.croft.signin;

import io.croft.kernel.Identifier;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies a personal API token; not a secret. */
@Embeddable
public record ApiTokenId(UUID value) implements Identifier {

    @Override
    public String toString() {
        return value.toString();
    }
}
