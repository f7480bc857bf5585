package io.croft.signin;

import io.croft.access.TenantId;
import io.croft.access.UserId;

/** Events of sign-ins and passwords; published inside the transaction of the change. */
public sealed interface SignInEvent {

    /** The person. */
    UserId person();

    /** The company of the person. */
    TenantId company();

    /** A person signed in. */
    record PersonSignedIn(UserId person, TenantId company) implements SignInEvent {}

    /** A person's password changed. */
    record PasswordChanged(UserId person, TenantId company) implements SignInEvent {}
}
