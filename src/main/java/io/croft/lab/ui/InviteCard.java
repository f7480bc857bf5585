package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import io.croft.uikit.Moments;
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
    private final ClassId labClass;
    private final Card card = new Card(Texts.get("lab.invite.title"));
    private final Optional<String> origin;
    private transient @Nullable InviteDetails shown;

    InviteCard(Invites invites, PublicAddress address, ClassId labClass, LabNews news) {
        origin = address.origin();
        Actor actor = CurrentActor.require();
        this.invites = invites;
        this.labClass = labClass;
        getContent().add(card);
        Signal.effect(this, () -> {
            news.ofClass(labClass).get();
            CurrentActor.run(actor, this::show);
        });
    }

    private void show() {
        invites.find(labClass).ifPresent(this::show);
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
                        () -> new InviteDialog(invites, labClass, invite, this::show).open()),
                Buttons.quiet(Texts.get("lab.invite.renew"), Icons.REFRESH_CW, this::askToRenew),
                invite.open()
                        ? Buttons.quiet(Texts.get("lab.invite.off"), Icons.LOCK, this::switchOff)
                        : Buttons.quiet(Texts.get("lab.invite.on"), Icons.LOCK_OPEN, this::switchOn));
        buttons.addClassName("row");
        parts.add(buttons);
        return parts.toArray(Component[]::new);
    }

    /** What the link is good for, in words: how often still, until when, for whom, and whether the teacher is asked. */
    private static Component rules(InviteDetails invite) {
        var list = new UnorderedList();
        list.addClassNames("muted", "invite-rules");
        list.add(new ListItem(Texts.get(invite.trusted() ? "lab.invite.trusted.yes" : "lab.invite.trusted.no")));
        list.add(new ListItem(
                invite.domain() == null
                        ? Texts.get("lab.invite.who.anybody")
                        : Texts.get("lab.invite.who.at", invite.domain())));
        var expires = invite.expiresAt();
        list.add(
                expires == null
                        ? new ListItem(Texts.get("lab.invite.forever"))
                        : new ListItem(
                                new Span(Texts.get("lab.invite.until", Moments.exact(expires)) + " · "),
                                new RelativeTime(expires)));
        list.add(new ListItem(uses(invite)));
        return list;
    }

    private static String uses(InviteDetails invite) {
        return invite.maxUses() == null
                ? Texts.get("lab.invite.uses", invite.uses())
                : Texts.get("lab.invite.usesLeft", Math.max(0, invite.maxUses() - invite.uses()), invite.maxUses());
    }

    private void askToRenew() {
        new ConfirmDialog(
                        Texts.get("lab.invite.renew"),
                        Texts.get("lab.invite.renew.text"),
                        Texts.get("lab.invite.renew"),
                        () -> {
                            invites.renew(labClass);
                            show();
                        })
                .open();
    }

    private void switchOff() {
        invites.switchOff(labClass);
        show();
    }

    private void switchOn() {
        invites.switchOn(labClass);
        show();
    }
}
