package io.croft.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.notify.Bell;
import io.croft.notify.BellEntry;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.List;

/** A bell with the number of one's unread notices; opens the newest ones. */
final class BellButton extends Div {

    private final transient Bell bell;
    private final transient NoticeNews news;
    private final transient Actor actor = CurrentActor.require();
    private final Span count = new Span();
    private final Div list = new Div();
    private final Button button = Buttons.icon(Icons.BELL, Texts.get("notify.bell"), () -> {});
    private final Popover popover = new Popover(list);

    BellButton(Bell bell, NoticeNews news) {
        this.bell = bell;
        this.news = news;
        addClassName("bell");
        count.addClassName("bell-count");
        list.addClassName("bell-list");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(Texts.get("notify.bell"));
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                CurrentActor.run(actor, this::showList);
            }
        });
        add(button, count, popover);
        Signal.effect(this, () -> {
            news.of(actor.id()).get();
            CurrentActor.run(actor, this::show);
        });
    }

    /** The list is read while it is open only: it is in every screen's top bar. */
    private void show() {
        int unread = bell.unread();
        count.setText(unread >= Bell.MOST_UNREAD ? Bell.MOST_UNREAD - 1 + "+" : String.valueOf(unread));
        count.setVisible(unread > 0);
        button.setAriaLabel(unread == 0 ? Texts.get("notify.bell") : Texts.get("notify.bell.unread", unread));
        if (popover.isOpened()) {
            showList();
        }
    }

    private void showList() {
        List<BellEntry> newest = bell.newest();
        list.removeAll();
        if (newest.isEmpty()) {
            list.add(new Paragraph(Texts.get("notify.bell.empty")));
        }
        newest.forEach(entry -> list.add(line(entry)));
        if (!actor.isImpersonated() && newest.stream().anyMatch(entry -> !entry.read())) {
            list.add(Buttons.quiet(Texts.get("notify.bell.readAll"), Icons.CHECK, this::readAll));
        }
        list.add(new Anchor(NoticesNavigation.OWN, Texts.get("notify.bell.choose")));
    }

    private Component line(BellEntry entry) {
        Div head = new Div(headline(entry), new RelativeTime(entry.at()));
        head.addClassName("bell-entry-head");
        Span words = new Span(Texts.of(entry.words()));
        words.addClassName("muted");
        Div line = new Div(head, words);
        line.addClassName("bell-entry");
        if (!entry.read()) {
            line.addClassName("bell-entry-unread");
        }
        return line;
    }

    /** The way to the thing; going it means that the notice is read. */
    private Component headline(BellEntry entry) {
        String words = Texts.of(entry.headline());
        String link = entry.link();
        if (entry.read() || actor.isImpersonated() || link == null) {
            return link == null ? new Span(words) : new Anchor(link, words);
        }
        return Buttons.quiet(words, Icons.ARROW_RIGHT, () -> {
            bell.read(entry.number());
            news.read(actor.id());
            popover.close();
            UI.getCurrentOrThrow().navigate(link);
        });
    }

    private void readAll() {
        bell.readAll();
        news.read(actor.id());
        show();
    }
}
