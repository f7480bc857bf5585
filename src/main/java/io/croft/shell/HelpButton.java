package io.croft.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;

/** The question mark of the top bar: what the keyboard can do, and where help is. */
class HelpButton extends Div {

    HelpButton() {
        addClassName("help-button");
        Button button = Buttons.icon(Icons.LIFE_BUOY, Texts.get("shell.help"), () -> {});
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.addClassName("help");
        popover.add(
                new H3(Texts.get("shell.help")),
                key("Ctrl K", "shell.help.palette"),
                key("Ctrl Enter", "shell.help.submit"),
                key("Esc", "shell.help.close"),
                new Paragraph(Texts.get("shell.help.incident")));
        add(button, popover);
    }

    private static Div key(String keys, String text) {
        Span hint = new Span(keys);
        hint.addClassName("key-hint");
        Div line = new Div(hint, new Span(Texts.get(text)));
        line.addClassName("help-line");
        return line;
    }
}
