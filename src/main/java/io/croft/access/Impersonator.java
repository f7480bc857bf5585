package io.croft.access;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in somebody else's name.
 *
 * @param id the person at the browser
 * @param name shown to others
 * @param home the company that person belongs to
 * @param entered the company they had entered before, or null
 */
public record Impersonator(
        UserId id, String name, TenantId home, @Nullable TenantId entered) implements Serializable {

    /** Somebody who is about to act as another person. */
    public static Impersonator of(Actor actor) {
        return new Impersonator(actor.id(), actor.name(), actor.home(), actor.entered());
    }
}
