package io.croft.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.croft.uikit.Bounded;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import java.util.List;
import java.util.function.Function;

/** The open command palette: search field, results, arrow keys. */
class PaletteDialog extends Dialog {

    private static final int TYPING_PAUSE_MS = 120;

    private final transient Function<String, List<PaletteEntry>> search;
    private final TextField field = Bounded.to(Bounded.NAME, new TextField());
    private final Div list = new Div();
    private transient List<PaletteEntry> found = List.of();
    private int chosen;

    PaletteDialog(Function<String, List<PaletteEntry>> search) {
        this.search = search;
        addClassName("palette");
        field.setPlaceholder(Texts.get("shell.palette.placeholder"));
        field.setAriaLabel(Texts.get("shell.palette.placeholder"));
        field.setPrefixComponent(Icons.SEARCH.create());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MS);
        field.addValueChangeListener(change -> look());
        field.setAutofocus(true);
        field.addClassName("palette-field");
        list.addClassName("palette-list");
        list.getElement().setAttribute("role", "listbox");
        add(field, list);
        Shortcuts.addShortcutListener(field, () -> move(1), Key.ARROW_DOWN).listenOn(this);
        Shortcuts.addShortcutListener(field, () -> move(-1), Key.ARROW_UP).listenOn(this);
        Shortcuts.addShortcutListener(field, this::go, Key.ENTER).listenOn(this);
        look();
    }

    private void look() {
        found = search.apply(field.getValue());
        chosen = 0;
        list.removeAll();
        found.forEach(entry -> list.add(row(entry)));
        if (found.isEmpty()) {
            list.add(new Paragraph(Texts.get("shell.palette.nothing")));
        }
        mark();
    }

    private Div row(PaletteEntry entry) {
        Span title = new Span(entry.title());
        title.addClassName("palette-title");
        Span line = new Span(entry.line());
        line.addClassName("palette-line");
        Div row = new Div(entry.icon().create(), title, line);
        row.addClassName("palette-row");
        row.getElement().setAttribute("role", "option");
        row.addClickListener(click -> leave(entry));
        return row;
    }

    private void move(int by) {
        if (!found.isEmpty()) {
            chosen = Math.floorMod(chosen + by, found.size());
            mark();
        }
    }

    private void mark() {
        for (int index = 0; index < found.size(); index++) {
            list.getComponentAt(index).setClassName("palette-chosen", index == chosen);
            list.getComponentAt(index).getElement().setAttribute("aria-selected", String.valueOf(index == chosen));
        }
    }

    private void go() {
        if (!found.isEmpty()) {
            leave(found.get(chosen));
        }
    }

    private void leave(PaletteEntry entry) {
        close();
        UI.getCurrentOrThrow()
                .navigate(entry.href().startsWith("/") ? entry.href().substring(1) : entry.href());
    }
}
