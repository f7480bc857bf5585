package io.croft.tenancy;

import io.croft.access.UserId;

/**
 * Somebody who belongs to a project, or might.
 *
 * @param name what they are called
 * @param login the user name or address they sign in with
 */
public record ProjectMember(UserId id, String name, String login) {}
