package io.croft.dispatch;

import io.croft.inventory.GuestRef;

/**
 * A guest to be created.
 *
 * @param target a leased id
 * @param node where it is made
 * @param name a host name
 * @param mark tells this guest from all others for ever; becomes part of its notes
 * @param description the rest of its notes, for people
 * @param what machine or container, and how it is configured
 */
public record CreateGuest(GuestRef target, String node, String name, String mark, String description, NewGuest what) {

    CreateGuest withTarget(GuestRef other) {
        return new CreateGuest(other, node, name, mark, description, what);
    }
}
