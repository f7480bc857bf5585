package io.croft.signin;

import io.croft.access.TenantId;
import io.croft.access.UserId;

/** Somebody signed in or changed how they do; published inside the transaction that did it. */
public sealed interface SignInEvent {

    /** Returns whose sign-in it was. */
    UserId person();

    /** Returns the person's company. */
    TenantId company();

    /** A person signed in. */
    record PersonSignedIn(UserId person, TenantId company) implements SignInEvent {}

    /** A person's password changed. */
    record PasswordChanged(UserId person, TenantId company) implements SignInEvent {}
}
