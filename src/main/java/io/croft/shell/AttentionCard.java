package io.croft.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.croft.uikit.LineList;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.Texts;
import java.util.List;

/** Lists what a person should act on, or says that there is nothing. */
class AttentionCard extends Section {

    AttentionCard(List<Attention> things) {
        addClassNames("card", "attention");
        Div head = new Div(new H3(Texts.get("shell.home.attention")));
        head.addClassName("card-head");
        add(head);
        if (things.isEmpty()) {
            Span nothing = new Span(Texts.get("shell.home.attention.nothing"));
            nothing.addClassName("muted");
            add(nothing);
            return;
        }
        LineList lines = new LineList();
        things.forEach(thing ->
                lines.addLine(thing.href(), thing.what(), thing.why(), new StatusBadge(thing.tone(), thing.state())));
        add(lines);
    }
}
