package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;

/** Sentences that say what could not be done to which guest, and why. */
final class Unable {

    private Unable() {}

    /** The VM id belongs to another guest. */
    static WorkFailed foreign(GuestRef guest, GuestMark mark) {
        return new WorkFailed(FailureKind.FOREIGN, Text.of("dispatch.foreign", guest.vmid(), mark.line()));
    }

    /**
     * The sentence for a verb.
     *
     * @param verb last part of the message key
     * @param reason the words of PVE, or a complete sentence
     */
    static Text to(String verb, GuestRef guest, Text reason) {
        return reason.isVerbatim()
                ? Text.of("dispatch.unable." + verb, guest.vmid(), reason.args().getFirst())
                : reason;
    }
}
