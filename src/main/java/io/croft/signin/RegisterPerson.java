package io.croft.signin;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.vault.Secret;

/** Somebody who signs up by a class link; the link's owner vouches for the company, and the role is {@link Role#USER}. */
public record RegisterPerson(
        DisplayName name, EmailAddress email, Secret password, TenantId company, Role role, Door door) {

    /**
     * By which link somebody comes, and from which address; so that neither makes accounts without bound.
     *
     * @param link names the link
     * @param address where the request came from, empty when unknown
     */
    public record Door(String link, String address) {}

    public RegisterPerson {
        if (role != Role.USER) {
            throw new IllegalArgumentException("Nobody signs up as " + role);
        }
    }
}
