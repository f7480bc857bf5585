package io.croft.people;

import io.croft.access.Role;
import io.croft.kernel.EmailAddress;

/** Who is to become a person of the company in scope, by an address that they typed themselves. */
public record NewPerson(DisplayName name, EmailAddress email, Role role) {}
