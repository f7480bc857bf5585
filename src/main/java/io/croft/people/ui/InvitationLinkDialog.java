package io.croft.people.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.croft.people.InvitationLink;
import io.croft.shell.PublicAddress;
import io.croft.uikit.Buttons;
import io.croft.uikit.CopyField;
import io.croft.uikit.Moments;
import io.croft.uikit.Note;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Optional;

/** Shows an invitation's link, this one time. */
final class InvitationLinkDialog {

    private InvitationLinkDialog() {}

    static void open(PublicAddress address, String person, InvitationLink link) {
        Dialog dialog = new Dialog(Texts.get("people.invite.link", person));
        dialog.setCloseOnOutsideClick(false);
        Optional<String> whole = address.of(link.path());
        dialog.add(
                new Paragraph(Texts.get("people.invite.link.text", Moments.exact(link.expiresAt()))),
                new CopyField(whole.orElse("/" + link.path())));
        if (link.mailed()) {
            dialog.add(new Note(StatusTone.OK, Texts.get("people.invite.link.mailed")));
        }
        if (whole.isEmpty()) {
            dialog.add(new Note(StatusTone.WARNING, Texts.get("shell.publicUrl.missing")));
        }
        dialog.getFooter().add(Buttons.primary(Texts.get("people.invite.done"), dialog::close));
        dialog.open();
    }
}
