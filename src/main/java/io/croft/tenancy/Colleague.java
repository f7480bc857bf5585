package io.croft.tenancy;

import io.croft.access.Role;
import io.croft.access.UserId;

/**
 * A person of the company in scope, as somebody to give a right to.
 *
 * @param name what they are called
 * @param login the user name or address they sign in with
 * @param role what they are there
 */
public record Colleague(UserId id, String name, String login, Role role) {}
