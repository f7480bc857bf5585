package io.croft.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.joining.InviteLinks;
import io.croft.joining.LinkDetails;
import io.croft.joining.TargetId;
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
import org.springframework.modulith.NamedInterface;

/** The invite link of a target with copy button and QR code, its rules and its switch. */
@NamedInterface("ui")
public final class LinkCard extends Composite<Div> {

    private final transient InviteLinks links;
    private final TargetId target;
    private final Card card = new Card(Texts.get("joining.link.title"));
    private final Optional<String> origin;
    private transient @Nullable LinkDetails shown;

    /**
     * Shows the link to an actor who manages the target.
     *
     * @param news changes when somebody uses the link
     */
    public LinkCard(InviteLinks links, PublicAddress address, TargetId target, Signal<Long> news) {
        origin = address.origin();
        Actor actor = CurrentActor.require();
        this.links = links;
        this.target = target;
        getContent().add(card);
        Signal.effect(this, () -> {
            news.get();
            CurrentActor.run(actor, this::show);
        });
    }

    private void show() {
        links.find(target).ifPresent(this::show);
    }

    /** Shows the present link; unchanged parts are kept, so that a text selection is not lost. */
    private void show(LinkDetails link) {
        if (!link.equals(shown)) {
            card.setContent(content(link));
            shown = link;
        }
    }

    private Component[] content(LinkDetails link) {
        var parts = new ArrayList<Component>();
        if (link.closed() != null) {
            parts.add(new Note(StatusTone.WARNING, Texts.of(link.closed())));
        } else {
            var path = origin.orElse("") + "/" + link.path();
            parts.add(new CopyField(Texts.get("joining.link.link"), path));
            parts.add(
                    origin.isPresent()
                            ? new QrCode(path)
                            : new Note(StatusTone.WARNING, Texts.get("shell.publicUrl.missing")));
        }
        parts.add(rules(link));
        var buttons = new Div(
                Buttons.quiet(
                        Texts.get("joining.link.change"),
                        Icons.PENCIL,
                        () -> new LinkDialog(links, target, link, this::show).open()),
                Buttons.quiet(Texts.get("joining.link.renew"), Icons.REFRESH_CW, this::askToRenew),
                link.open()
                        ? Buttons.quiet(Texts.get("joining.link.off"), Icons.LOCK, this::switchOff)
                        : Buttons.quiet(Texts.get("joining.link.on"), Icons.LOCK_OPEN, this::switchOn));
        buttons.addClassName("row");
        parts.add(buttons);
        return parts.toArray(Component[]::new);
    }

    /** The rules in words: remaining uses, end, mail domain, approval. */
    private static Component rules(LinkDetails link) {
        var list = new UnorderedList();
        list.addClassNames("muted", "invite-rules");
        list.add(new ListItem(Texts.get(link.trusted() ? "joining.link.trusted.yes" : "joining.link.trusted.no")));
        list.add(new ListItem(
                link.domain() == null
                        ? Texts.get("joining.link.who.anybody")
                        : Texts.get("joining.link.who.at", link.domain())));
        var expires = link.expiresAt();
        list.add(
                expires == null
                        ? new ListItem(Texts.get("joining.link.forever"))
                        : new ListItem(
                                new Span(Texts.get("joining.link.until", Moments.exact(expires)) + " · "),
                                new RelativeTime(expires)));
        list.add(new ListItem(uses(link)));
        return list;
    }

    private static String uses(LinkDetails link) {
        return link.maxUses() == null
                ? Texts.get("joining.link.uses", link.uses())
                : Texts.get("joining.link.usesLeft", Math.max(0, link.maxUses() - link.uses()), link.maxUses());
    }

    private void askToRenew() {
        new ConfirmDialog(
                        Texts.get("joining.link.renew"),
                        Texts.get("joining.link.renew.text"),
                        Texts.get("joining.link.renew"),
                        () -> {
                            links.renew(target);
                            show();
                        })
                .open();
    }

    private void switchOff() {
        links.switchOff(target);
        show();
    }

    private void switchOn() {
        links.switchOn(target);
        show();
    }
}
