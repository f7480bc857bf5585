package io.croft.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.notify.NoticeChannel;
import io.croft.notify.NoticeChoice;
import io.croft.notify.NoticeChoices;
import io.croft.notify.OwnChat;
import io.croft.uikit.Card;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.TreeMap;

/** Which notices the person gets, and how; each choice is stored at once. */
@Route(NoticesNavigation.OWN)
@RolesAllowed("ONESELF")
class NoticesView extends Composite<Div> implements HasDynamicTitle {

    private final NoticeChoices choices;

    NoticesView(NoticeChoices choices, OwnChat chat) {
        this.choices = choices;
        ViewHeader header = new ViewHeader(getPageTitle());
        header.setSubtitle(Texts.get("notify.choose.text"));
        Div list = new Div();
        list.addClassName("stack");
        choices.mine().forEach(choice -> list.add(card(choice)));
        getContent().addClassName("page");
        getContent().add(header, list, new ChatPanel(chat));
    }

    @Override
    public String getPageTitle() {
        return Texts.get("notify.settings.title");
    }

    private Component card(NoticeChoice choice) {
        Div ways = new Div();
        ways.addClassName("notice-ways");
        new TreeMap<>(choice.ways()).forEach((channel, wanted) -> ways.add(box(choice, Map.entry(channel, wanted))));
        return new Card(Texts.of(choice.label()), ways);
    }

    private Checkbox box(NoticeChoice choice, Map.Entry<NoticeChannel, Boolean> way) {
        String name = Texts.get("notify.channel." + way.getKey().key());
        Checkbox box = new Checkbox(name, way.getValue());
        box.setAriaLabel(Texts.get("notify.choose.way", Texts.of(choice.label()), name));
        box.addValueChangeListener(change -> choices.choose(choice.kind(), way.getKey(), change.getValue()));
        return box;
    }
}
