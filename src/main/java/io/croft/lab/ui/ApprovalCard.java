package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.croft.access.UserId;
import io.croft.lab.Approvals;
import io.croft.lab.ClassId;
import io.croft.lab.PersonAsking;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who waits for the teacher's approval, each with a yes and a no, and for many at once; hidden while nobody does. */
class ApprovalCard extends Composite<Div> {

    private final transient Approvals approvals;
    private final ClassId labClass;
    private final H3 title = new H3();
    private final Button approve = Buttons.secondary("", Icons.CHECK, () -> approve(meant()));
    private final Button refuse = Buttons.quiet("", Icons.X, () -> askToRefuse(meant()));
    private final Div rows = new Div();
    private final Set<UserId> chosen = new HashSet<>();
    private transient List<PersonAsking> shown = List.of();

    ApprovalCard(Approvals approvals, ClassId labClass) {
        this.approvals = approvals;
        this.labClass = labClass;
        var buttons = new Div(approve, refuse);
        buttons.addClassName("row");
        var head = new Div(title, buttons);
        head.addClassName("card-head");
        rows.addClassName("approval-rows");
        getContent().addClassNames("card", "approval-card");
        getContent().add(head, rows);
        getContent().setVisible(false);
    }

    /** Shows who asks now; who is ticked stays ticked. */
    final void show(List<PersonAsking> asking) {
        getContent().setVisible(!asking.isEmpty());
        if (!asking.equals(shown)) {
            shown = asking;
            chosen.retainAll(asking.stream().map(PersonAsking::person).collect(Collectors.toSet()));
            title.setText(Texts.get("lab.approval.title", asking.size()));
            rows.removeAll();
            asking.stream().map(this::row).forEach(rows::add);
            name();
        }
    }

    private Component row(PersonAsking one) {
        var box = new Checkbox(chosen.contains(one.person()));
        box.setAriaLabel(Texts.get("lab.approval.choose", one.name()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(one.person());
            } else {
                chosen.remove(one.person());
            }
            name();
        });
        var email = one.emailGiven() ? one.email() : Texts.get("lab.approval.claimed", one.email());
        var since = new Span(new RelativeTime(one.since()));
        since.addClassName("muted");
        var buttons = new Div(
                Buttons.icon(
                        Icons.CHECK, Texts.get("lab.approval.approve.one", one.name()), () -> approve(List.of(one))),
                Buttons.icon(
                        Icons.X, Texts.get("lab.approval.refuse.one", one.name()), () -> askToRefuse(List.of(one))));
        buttons.addClassName("row");
        var row = new Div(box, Cells.name(one.name(), email), since, buttons);
        row.addClassName("approval-row");
        return row;
    }

    /** Says whom the buttons mean: those ticked, or all while nobody is. */
    private void name() {
        approve.setText(Texts.get(
                chosen.isEmpty() ? "lab.approval.approve.all" : "lab.approval.approve.chosen", chosen.size()));
        refuse.setText(
                Texts.get(chosen.isEmpty() ? "lab.approval.refuse.all" : "lab.approval.refuse.chosen", chosen.size()));
    }

    private List<PersonAsking> meant() {
        return shown.stream()
                .filter(one -> chosen.isEmpty() || chosen.contains(one.person()))
                .toList();
    }

    private void approve(List<PersonAsking> people) {
        Toasts.success(Texts.get("lab.approval.approved", approvals.approve(labClass, ids(people))));
    }

    private void askToRefuse(List<PersonAsking> people) {
        new ConfirmDialog(
                        Texts.get("lab.approval.refuse.title", people.size()),
                        Texts.get("lab.approval.refuse.text"),
                        Texts.get("lab.approval.refuse"),
                        () -> Toasts.success(
                                Texts.get("lab.approval.refused", approvals.refuse(labClass, ids(people)))))
                .danger()
                .losing(people.stream()
                        .map(one -> one.name() + " · " + one.email())
                        .toList())
                .open();
    }

    private static List<UserId> ids(List<PersonAsking> people) {
        return people.stream().map(PersonAsking::person).toList();
    }
}
