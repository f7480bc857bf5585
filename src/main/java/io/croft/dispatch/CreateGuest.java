package io.croft.dispatch;

import io.croft.inventory.GuestRef;

/**
 * A guest to create.
 *
 * @param target a leased id
 * @param node the node to create it on
 * @param name a host name
 * @param mark identifies this guest permanently; written into its notes
 * @param description the rest of its notes, for people
 * @param what machine or container with its configuration
 */
public record CreateGuest(GuestRef target, String node, String name, String mark, String description, NewGuest what) {

    CreateGuest withTarget(GuestRef other) {
        return new CreateGuest(other, node, name, mark, description, what);
    }
}
