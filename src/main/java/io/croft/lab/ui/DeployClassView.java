package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.croft.inventory.Nodes;
import io.croft.inventory.Templates;
import io.croft.lab.Classes;
import io.croft.lab.DeployPreview;
import io.croft.lab.DeployResult;
import io.croft.uikit.CreatePage;
import io.croft.uikit.CreateStep;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import jakarta.annotation.security.RolesAllowed;

/**
 * The form for a new class; the summary at the right shows after each change where the machines will be and what they
 * take.
 */
@Route(LabPaths.NEW_CLASS)
@RolesAllowed("class.manage")
class DeployClassView extends Composite<Div> implements HasDynamicTitle {

    private final transient Classes classes;
    private final ClassForm form;
    private final CreatePage page = new CreatePage(Texts.get("lab.create.title"), Texts.get("lab.create.subtitle"));
    private final CreateStep what;
    private final CreateStep from;
    private final CreateStep seats;
    private final Button submit;

    DeployClassView(Classes classes, Templates templates, Nodes nodes) {
        this.classes = classes;
        form = new ClassForm(templates.usable(), nodes, this::refresh);
        what = page.step(
                Texts.get("lab.create.what"),
                Texts.get("lab.create.what.text"),
                form.name,
                form.code,
                form.description);
        from = page.step(
                Texts.get("lab.create.from"),
                Texts.get("lab.create.from.text"),
                form.noTemplates,
                form.template,
                form.method,
                form.node);
        seats = page.step(Texts.get("lab.create.seats"), Texts.get("lab.create.seats.text"), form.seats, form.login);
        submit = page.submit(Texts.get("lab.create.submit", 25), this::deploy);
        page.cancelTo(LabPaths.CLASSES);
        getContent().add(page);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.get("lab.create.title");
    }

    private void refresh() {
        what.setDone(form.isNamed());
        from.setDone(form.template.getValue() != null);
        seats.setDone(form.seats.getValue() != null);
        submit.setText(Texts.get("lab.create.submit", form.seats.getValue() == null ? 0 : form.seats.getValue()));
        var wish = form.wish();
        if (wish.isEmpty()) {
            submit.setEnabled(false);
            page.summary(ClassPreview.unfinished(form.missing()));
            return;
        }
        DeployPreview preview = classes.preview(wish.get());
        form.offer(preview.unavailable());
        submit.setEnabled(preview.possible());
        page.summary(ClassPreview.of(wish.get(), preview, form.problems.mark(preview.problems())));
    }

    private void deploy() {
        var wish = form.wish();
        if (wish.isEmpty()) {
            return;
        }
        switch (classes.deploy(wish.get())) {
            case DeployResult.Submitted begun -> {
                Toasts.jobStarted(Texts.get("lab.create.begun", wish.get().name()), LabPaths.of(begun.job()));
                UI.getCurrentOrThrow().navigate(LabPaths.of(begun.labClass()));
            }
            case DeployResult.Refused refused -> form.problems.show(refused.problems());
        }
    }
}
