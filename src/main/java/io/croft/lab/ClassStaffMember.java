package io.croft.lab;

import io.croft.access.ObjectRight;
import io.croft.access.UserId;

/**
 * Somebody who teaches or helps in a class beside its owner.
 *
 * @param name what they are called
 * @param login the user name or address they sign in with
 * @param right {@link ObjectRight#CO_OWNER} or {@link ObjectRight#ASSISTANT}
 */
public record ClassStaffMember(UserId id, String name, String login, ObjectRight right) {}
