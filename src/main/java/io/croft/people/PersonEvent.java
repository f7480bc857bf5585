package io.croft.people;

import io.croft.access.TenantId;
import io.croft.access.UserId;

/** Something happened to a person; published inside the transaction that did it. */
public sealed interface PersonEvent {

    /** Returns whom it happened to. */
    UserId person();

    /** Returns the person's company. */
    TenantId company();

    /** A person was invited. */
    record PersonInvited(UserId person, TenantId company) implements PersonEvent {}

    /** A person accepted an invitation or signed up. */
    record PersonJoined(UserId person, TenantId company) implements PersonEvent {}

    /** A person was disabled. */
    record PersonDisabled(UserId person, TenantId company) implements PersonEvent {}

    /** A disabled person was enabled. */
    record PersonEnabled(UserId person, TenantId company) implements PersonEvent {}

    /** An invitation was withdrawn, and the person who never came is gone. */
    record InvitationRevoked(UserId person, TenantId company) implements PersonEvent {}
}
