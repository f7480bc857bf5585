package io.croft.activity.ui;

import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Texts;

/** Asks whether records are no longer to be sent on. */
final class RemoveForwarding {

    private RemoveForwarding() {}

    static void ask(Runnable remove) {
        new ConfirmDialog(
                        Texts.get("activity.forward.remove.title"),
                        Texts.get("activity.forward.remove.text"),
                        Texts.get("activity.forward.remove"),
                        remove)
                .danger()
                .open();
    }
}
