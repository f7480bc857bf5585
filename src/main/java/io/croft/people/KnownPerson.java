package io.croft.people;

import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;

/** What the room that signs people in has to know of one. */
public record KnownPerson(
        UserId id, TenantId company, String displayName, String email, Role role, PersonStatus status) {

    static KnownPerson of(Person person) {
        return new KnownPerson(
                person.id(), person.tenant(), person.displayName(), person.email(), person.role(), person.status());
    }
}
