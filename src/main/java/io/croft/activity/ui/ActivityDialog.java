package io.croft.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityThing;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.Icons;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Moments;
import io.croft.uikit.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is known of one activity. */
final class ActivityDialog extends Dialog {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    ActivityDialog(ActivityRecord activity, String company) {
        setHeaderTitle(Texts.of(activity.words()));
        Div facts = new Div(
                new KeyFact(Texts.get("activity.column.result"), ActivityWords.badge(activity.result())),
                new KeyFact(Texts.get("activity.column.time"), Moments.exact(activity.at())),
                new KeyFact(Texts.get("activity.column.person"), ActivityWords.person(activity)),
                new KeyFact(Texts.get("activity.column.company"), company),
                new KeyFact(Texts.get("activity.column.thing"), thing(activity)),
                new KeyFact(Texts.get("activity.column.kind"), ActivityWords.word(activity.kind())),
                new KeyFact(Texts.get("activity.column.action"), Cells.mono(activity.action())),
                new KeyFact(Texts.get("activity.column.address"), Cells.mono(activity.address())),
                new KeyFact(Texts.get("activity.column.agent"), activity.agent()),
                new KeyFact(Texts.get("activity.column.number"), String.valueOf(activity.number())));
        facts.addClassName("key-facts");
        add(facts);
        String details = activity.details();
        if (details != null) {
            Pre json = new Pre(pretty(details));
            json.addClassName("mono");
            json.getElement().setAttribute("tabindex", "0");
            json.getStyle().set("overflow", "auto").set("max-width", "100%");
            add(json);
        }
        getFooter().add(Buttons.secondary(Texts.get("activity.close"), Icons.X, this::close));
    }

    /** Leads to all that was done to it. */
    private static Component thing(ActivityRecord activity) {
        ActivityThing thing = activity.thing();
        return thing == null
                ? new Span()
                : new Anchor(
                        ActivityNavigation.ofThing(thing.id()),
                        ActivityWords.name(thing) + " (" + ActivityWords.kind(thing) + ")");
    }

    private static String pretty(String json) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JacksonException unreadable) {
            return json;
        }
    }
}
