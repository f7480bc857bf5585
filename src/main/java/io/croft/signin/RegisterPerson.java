package io.croft.signin;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.kernel.EmailAddress;
import io.croft.people.DisplayName;
import io.croft.vault.Secret;

/** A person who signs up by an invite link; the role is {@link Role#USER}. */
public record RegisterPerson(
        DisplayName name, EmailAddress email, Secret password, TenantId company, Role role, Door door) {

    /**
     * The link and network address of a sign-up, both of which are limited.
     *
     * @param link identifies the link
     * @param address network address of the request, empty when unknown
     */
    public record Door(String link, String address) {}

    public RegisterPerson {
        if (role != Role.USER) {
            throw new IllegalArgumentException("Nobody signs up as " + role);
        }
    }
}
