package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.lab.ClassId;
import io.croft.lab.InviteDetails;
import io.croft.lab.Invites;
import io.croft.shell.PublicAddress;
import io.croft.uikit.Buttons;
import io.croft.uikit.Card;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.CopyField;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.QrCode;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The invite link of a class, to copy or to show as a QR code, with its rules and its switch. */
class InviteCard extends Composite<Div> {

    private final transient Invites invites;
    private final ClassId course;
    private final Card card = new Card(Texts.get("lab.invite.title"));
    private final Optional<String> origin;
    private transient @Nullable InviteDetails shown;

    InviteCard(Invites invites, PublicAddress address, ClassId course, LabNews news) {
        origin = address.origin();
        Actor actor = CurrentActor.require();
        this.invites = invites;
        this.course = course;
        getContent().add(card);
        Signal.effect(this, () -> {
            news.ofClass(course).get();
            CurrentActor.run(actor, this::show);
        });
    }

    private void show() {
        invites.find(course).ifPresent(this::show);
    }

    /** Shows the link as it is now; leaves what has not changed alone, so that nobody loses a selection. */
    private void show(InviteDetails invite) {
        if (!invite.equals(shown)) {
            card.setContent(content(invite));
            shown = invite;
        }
    }

    private Component[] content(InviteDetails invite) {
        var parts = new ArrayList<Component>();
        if (invite.closed() != null) {
            parts.add(new Note(StatusTone.WARNING, Texts.of(invite.closed())));
        } else {
            var link = origin.orElse("") + "/" + invite.path();
            parts.add(new CopyField(Texts.get("lab.invite.link"), link));
            parts.add(
                    origin.isPresent()
                            ? new QrCode(link)
                            : new Note(StatusTone.WARNING, Texts.get("shell.publicUrl.missing")));
        }
        parts.add(rules(invite));
        var buttons = new Div(
                Buttons.quiet(
                        Texts.get("lab.invite.change"),
                        Icons.PENCIL,
                        () -> new InviteDialog(invites, course, invite, this::show).open()),
                Buttons.quiet(Texts.get("lab.invite.renew"), Icons.REFRESH_CW, this::askToRenew),
                invite.open()
                        ? Buttons.quiet(Texts.get("lab.invite.off"), Icons.LOCK, this::switchOff)
                        : Buttons.quiet(Texts.get("lab.invite.on"), Icons.LOCK_OPEN, this::switchOn));
        buttons.addClassName("row");
        parts.add(buttons);
        return parts.toArray(Component[]::new);
    }

    private static Component rules(InviteDetails invite) {
        var line = new Div();
        line.addClassName("muted");
        var expires = invite.expiresAt();
        line.add(
                expires == null
                        ? new Span(Texts.get("lab.invite.never"))
                        : new Span(new Span(Texts.get("lab.invite.until") + " "), new RelativeTime(expires)));
        line.add(new Span(" · "
                + (invite.maxUses() == null
                        ? Texts.get("lab.invite.uses", invite.uses())
                        : Texts.get("lab.invite.usesOf", invite.uses(), invite.maxUses()))));
        if (invite.domain() != null) {
            line.add(new Span(" · @" + invite.domain()));
        }
        return line;
    }

    private void askToRenew() {
        new ConfirmDialog(
                        Texts.get("lab.invite.renew"),
                        Texts.get("lab.invite.renew.text"),
                        Texts.get("lab.invite.renew"),
                        () -> {
                            invites.renew(course, io.croft.lab.InviteRules.USUAL);
                            show();
                        })
                .open();
    }

    private void switchOff() {
        invites.switchOff(course);
        show();
    }

    private void switchOn() {
        invites.switchOn(course);
        show();
    }
}
