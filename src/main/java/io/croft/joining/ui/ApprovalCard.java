package io.croft.joining.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.UserId;
import io.croft.joining.Approvals;
import io.croft.joining.PersonAsking;
import io.croft.joining.TargetId;
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
import org.springframework.modulith.NamedInterface;

/** People who wait for an approval, with buttons for one or many; hidden while there are none. */
@NamedInterface("ui")
public final class ApprovalCard extends Composite<Div> {

    private final transient Approvals approvals;
    private final TargetId target;
    private final H3 title = new H3();
    private final Button approve = Buttons.secondary("", Icons.CHECK, () -> approve(meant()));
    private final Button refuse = Buttons.quiet("", Icons.X, () -> askToRefuse(meant()));
    private final Div rows = new Div();
    private final Set<UserId> chosen = new HashSet<>();
    private transient List<PersonAsking> shown = List.of();

    /**
     * Shows the requests to an actor who manages the target.
     *
     * @param news changes when somebody asks or is answered
     */
    public ApprovalCard(Approvals approvals, TargetId target, Signal<Long> news) {
        this.approvals = approvals;
        this.target = target;
        var buttons = new Div(approve, refuse);
        buttons.addClassName("row");
        var head = new Div(title, buttons);
        head.addClassName("card-head");
        rows.addClassName("approval-rows");
        getContent().addClassNames("card", "approval-card");
        getContent().add(head, rows);
        getContent().setVisible(false);
        Actor actor = CurrentActor.require();
        Signal.effect(this, () -> {
            news.get();
            show(CurrentActor.call(actor, () -> approvals.asking(target)));
        });
    }

    /** Shows the present requests; keeps the selection. */
    private void show(List<PersonAsking> asking) {
        getContent().setVisible(!asking.isEmpty());
        if (!asking.equals(shown)) {
            shown = asking;
            chosen.retainAll(asking.stream().map(PersonAsking::person).collect(Collectors.toSet()));
            title.setText(Texts.get("joining.approval.title", asking.size()));
            rows.removeAll();
            asking.stream().map(this::row).forEach(rows::add);
            name();
        }
    }

    private Component row(PersonAsking one) {
        var box = new Checkbox(chosen.contains(one.person()));
        box.setAriaLabel(Texts.get("joining.approval.choose", one.name()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(one.person());
            } else {
                chosen.remove(one.person());
            }
            name();
        });
        var email = one.emailGiven() ? one.email() : Texts.get("joining.approval.claimed", one.email());
        var since = new Span(new RelativeTime(one.since()));
        since.addClassName("muted");
        var buttons = new Div(
                Buttons.icon(
                        Icons.CHECK,
                        Texts.get("joining.approval.approve.one", one.name()),
                        () -> approve(List.of(one))),
                Buttons.icon(
                        Icons.X,
                        Texts.get("joining.approval.refuse.one", one.name()),
                        () -> askToRefuse(List.of(one))));
        buttons.addClassName("row");
        var row = new Div(box, Cells.name(one.name(), email), since, buttons);
        row.addClassName("approval-row");
        return row;
    }

    /** Labels the buttons: the selected people, or all when none is selected. */
    private void name() {
        approve.setText(Texts.get(
                chosen.isEmpty() ? "joining.approval.approve.all" : "joining.approval.approve.chosen", chosen.size()));
        refuse.setText(Texts.get(
                chosen.isEmpty() ? "joining.approval.refuse.all" : "joining.approval.refuse.chosen", chosen.size()));
    }

    private List<PersonAsking> meant() {
        return shown.stream()
                .filter(one -> chosen.isEmpty() || chosen.contains(one.person()))
                .toList();
    }

    private void approve(List<PersonAsking> people) {
        Toasts.success(Texts.get("joining.approval.approved", approvals.approve(target, ids(people))));
    }

    private void askToRefuse(List<PersonAsking> people) {
        new ConfirmDialog(
                        Texts.get("joining.approval.refuse.title", people.size()),
                        Texts.get("joining.approval.refuse.text"),
                        Texts.get("joining.approval.refuse"),
                        () -> Toasts.success(
                                Texts.get("joining.approval.refused", approvals.refuse(target, ids(people)))))
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
