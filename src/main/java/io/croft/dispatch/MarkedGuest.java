package io.croft.dispatch;

import io.croft.inventory.GuestRef;

/**
 * A guest that Croft has made. A number is not an identity: somebody may have deleted the guest and made another one under its number,
 * so that every verb looks for the mark before it touches what stands there.
 *
 * @param mark what the guest was given when it was made, see {@link GuestMark}
 */
public record MarkedGuest(GuestRef ref, String mark) {

    GuestMark sign() {
        return new GuestMark(mark);
    }
}
