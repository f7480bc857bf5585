package io.croft.tenancy;

import io.croft.access.Role;
import io.croft.access.UserId;

/**
 * A person of the company in scope who can be given a right.
 *
 * @param id the person
 * @param name the name shown to others
 * @param login the user name or address they sign in with
 * @param role their role
 */
public record Colleague(UserId id, String name, String login, Role role) {}
