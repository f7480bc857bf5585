package io.croft.dispatch;

import io.croft.inventory.GuestRef;
import io.croft.kernel.Text;

/** Sentences that say what could not be done to which guest, and why. */
final class Unable {

    private Unable() {}

    /** Somebody else's guest stands under the number. */
    static WorkFailed foreign(GuestRef guest, GuestMark mark) {
        return new WorkFailed(FailureKind.FOREIGN, Text.of("dispatch.foreign", guest.vmid(), mark.line()));
    }

    /** The verb is the last part of a message key; the reason is PVE's words, or a sentence that says it all itself. */
    static Text to(String verb, GuestRef guest, Text reason) {
        return reason.isVerbatim()
                ? Text.of("dispatch.unable." + verb, guest.vmid(), reason.args().getFirst())
                : reason;
    }
}
