package io.croft.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.List;

/** The list of first steps, with the next one marked. */
class FirstSteps extends Section {

    FirstSteps(List<Line> lines) {
        addClassName("first-steps");
        long done = lines.stream().filter(Line::done).count();
        Span count = new Span(Texts.get("shell.home.steps.count", done, lines.size()));
        count.addClassName("muted");
        Div head = new Div(new H2(Texts.get("shell.home.steps")), count);
        head.addClassName("spread");
        OrderedList list = new OrderedList();
        boolean nextSeen = false;
        for (Line line : lines) {
            boolean next = !line.done() && !nextSeen;
            nextSeen |= next;
            list.add(item(line, next));
        }
        add(head, list);
    }

    private static ListItem item(Line line, boolean next) {
        Span mark = new Span((line.done() ? Icons.CIRCLE_CHECK : Icons.CIRCLE_DASHED).create());
        mark.addClassName("first-step-mark");
        Anchor title = new Anchor(line.href(), line.title());
        Span text = new Span(line.text());
        text.addClassName("muted");
        Div words = new Div(title, text);
        words.addClassName("first-step-words");
        ListItem item = new ListItem(mark, words);
        item.setClassName("first-step-done", line.done());
        item.setClassName("first-step-next", next);
        if (next) {
            Anchor go = new Anchor(line.href(), Texts.get("shell.home.steps.go"));
            go.addClassName("button-link");
            item.add(go);
        }
        return item;
    }

    /** A step as shown to this person. */
    record Line(String title, String text, String href, boolean done) {}
}
