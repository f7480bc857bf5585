package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * One of many things as a tile: outlined while it is made, filled when it is ready. Shows a number or short name, a
 * line, a state and a last line.
 */
public final class Tile extends Div {

    private final Div title = new Div();
    private final Span name = new Span();
    private final Span line = new Span();
    private final StatusBadge state = new StatusBadge(StatusTone.UNKNOWN, "");
    private final Span foot = new Span();
    private final Div actions = new Div();

    public Tile(String name) {
        addClassNames("tile", "tile-outline");
        this.name.setText(name);
        this.name.addClassName("tile-name");
        line.addClassName("tile-line");
        foot.addClassNames("tile-foot", "mono");
        actions.addClassName("tile-actions");
        title.add(this.name);
        title.addClassName("tile-title");
        Div head = new Div(title, actions);
        head.addClassName("tile-head");
        add(head, line, state, foot);
    }

    /** Shows the state; the tone also colours the edge of the tile. */
    public void setState(StatusTone tone, String word) {
        state.set(tone, word);
        for (StatusTone each : StatusTone.values()) {
            setClassName("tile-" + each.className(), each == tone);
        }
    }

    /** Fills the tile, or outlines it. */
    public void setReady(boolean ready) {
        setClassName("tile-filled", ready);
        setClassName("tile-outline", !ready);
    }

    /** Sets the line beneath the name, for example the person. */
    public void setLine(String text) {
        line.setText(text);
    }

    /** Sets the last line to a value such as an address. */
    public void setFoot(String text) {
        foot.setText(text);
        foot.setClassName("mono", true);
    }

    /** Sets the last line to a sentence, for example why something is missing. */
    public void setReason(String text) {
        foot.setText(text);
        foot.setClassName("mono", false);
    }

    /** Adds buttons at the top right. */
    public void addActions(Component... components) {
        actions.add(components);
    }

    /** Adds a check box before the name that selects the tile; the label is its name for screen readers. */
    Checkbox addChoice(String label) {
        Checkbox choice = new Checkbox();
        choice.setAriaLabel(label);
        choice.addValueChangeListener(change -> setClassName("tile-chosen", change.getValue()));
        title.addComponentAsFirst(choice);
        return choice;
    }
}
