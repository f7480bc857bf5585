package io.croft.people;

import io.croft.access.TenantId;
import io.croft.access.UserId;

/** Events of people; published inside the transaction of the change. */
public sealed interface PersonEvent {

    /** The person. */
    UserId person();

    /** The company of the person. */
    TenantId company();

    /** A person was invited. */
    record PersonInvited(UserId person, TenantId company) implements PersonEvent {}

    /** A person accepted an invitation or signed up. */
    record PersonJoined(UserId person, TenantId company) implements PersonEvent {}

    /** A person was disabled. */
    record PersonDisabled(UserId person, TenantId company) implements PersonEvent {}

    /** A disabled person was enabled. */
    record PersonEnabled(UserId person, TenantId company) implements PersonEvent {}

    /** An invitation was withdrawn and its person deleted. */
    record InvitationRevoked(UserId person, TenantId company) implements PersonEvent {}
}
