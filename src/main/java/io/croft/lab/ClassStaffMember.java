package io.croft.lab;

import io.croft.access.ObjectRight;
import io.croft.access.UserId;

/**
 * A co-owner or assistant of a class.
 *
 * @param id the person
 * @param name the name shown to others
 * @param login the user name or address they sign in with
 * @param right {@link ObjectRight#CO_OWNER} or {@link ObjectRight#ASSISTANT}
 */
public record ClassStaffMember(UserId id, String name, String login, ObjectRight right) {}
