package io.croft.dispatch;

import io.croft.inventory.GuestRef;

/**
 * A guest made by Croft. A VM id alone does not identify it: the guest may have been deleted and another one made under
 * its id, so each verb checks the mark before it changes anything.
 *
 * @param ref cluster and VM id
 * @param mark the mark given when it was made, see {@link GuestMark}
 */
public record MarkedGuest(GuestRef ref, String mark) {

    GuestMark sign() {
        return new GuestMark(mark);
    }
}
