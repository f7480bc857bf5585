package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/**
 * A form page for making something: a list of steps at the left, all steps in the middle, a live summary with the
 * submit button at the right.
 */
public final class CreatePage extends Div {

    private final OrderedList steps = new OrderedList();
    private final Div form = new Div();
    private final Aside side = new Aside();
    private final Div summary = new Div();
    private final Div foot = new Div();
    private final Button submit = new Button();

    public CreatePage(String title, String subtitle) {
        addClassNames("page", "create-page");
        ViewHeader header = new ViewHeader(title);
        header.setSubtitle(subtitle);
        steps.addClassName("create-steps");
        form.addClassName("create-form");
        side.addClassName("create-side");
        summary.addClassName("create-summary");
        foot.addClassName("create-foot");
        submit.setVisible(false);
        foot.add(submit);
        side.add(new H2(Texts.get("uikit.create.summary")), summary, foot);
        Div body = new Div(steps, form, side);
        body.addClassName("create-body");
        add(header, body);
    }

    /** Adds a step with its fields. */
    public CreateStep step(String title, String explanation, Component... fields) {
        FormSection section = new FormSection(title, explanation, fields);
        String id = "step-" + (steps.getComponentCount() + 1);
        section.setId(id);
        ListItem item = new ListItem();
        Anchor link = new Anchor("#" + id, new Span(title));
        link.setRouterIgnore(true);
        link.getElement()
                .addEventListener("click", click -> section.scrollIntoView())
                .preventDefault();
        item.add(link);
        steps.add(item);
        form.add(section);
        return new CreateStep(item);
    }

    /** Replaces the summary; call it whenever the form changes. */
    public void summary(Component... content) {
        summary.removeAll();
        summary.add(content);
    }

    /** Sets the submit button; its label is the verb. */
    public Button submit(String verb, Runnable action) {
        submit.setText(verb);
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        Buttons.once(submit, action);
        submit.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        submit.setVisible(true);
        return submit;
    }

    /** Adds a link that leaves the page without saving. */
    public CreatePage cancelTo(String path) {
        foot.add(new Button(
                Texts.get("uikit.cancel"), click -> UI.getCurrentOrThrow().navigate(path)));
        return this;
    }
}
