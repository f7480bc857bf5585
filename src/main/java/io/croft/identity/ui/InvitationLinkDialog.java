package io.croft.identity.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import io.croft.identity.InvitationLink;
import io.croft.uikit.Buttons;
import io.croft.uikit.CopyField;
import io.croft.uikit.Moments;
import io.croft.uikit.Texts;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Shows an invitation's link, this one time. */
final class InvitationLinkDialog {

    private InvitationLinkDialog() {}

    static void open(String person, InvitationLink link) {
        Dialog dialog = new Dialog(Texts.get("identity.invite.link", person));
        dialog.setCloseOnOutsideClick(false);
        dialog.add(
                new Paragraph(Texts.get("identity.invite.link.text", Moments.exact(link.expiresAt()))),
                new CopyField(address(link)));
        dialog.getFooter().add(Buttons.primary(Texts.get("identity.invite.done"), dialog::close));
        dialog.open();
    }

    private static String address(InvitationLink link) {
        return ServletUriComponentsBuilder.fromContextPath(
                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                .path("/" + link.path())
                .toUriString();
    }
}
