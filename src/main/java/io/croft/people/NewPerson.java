package io.croft.people;

import io.croft.access.Role;
import io.croft.kernel.EmailAddress;

/** A person to make in the company in scope, with an address they typed themselves. */
public record NewPerson(DisplayName name, EmailAddress email, Role role) {}
