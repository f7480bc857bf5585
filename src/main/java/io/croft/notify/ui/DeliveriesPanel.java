package io.croft.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.croft.kernel.Text;
import io.croft.notify.Deliveries;
import io.croft.notify.DeliveryRow;
import io.croft.notify.DeliveryState;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.Locale;

/** What left the house or is to leave it, with a button to send it again. */
final class DeliveriesPanel extends Composite<Div> {

    private final transient Deliveries deliveries;
    private final PageGrid<DeliveryRow> rows = new PageGrid<>();
    private final Select<DeliveryState> state = new Select<>();

    DeliveriesPanel(Deliveries deliveries) {
        this.deliveries = deliveries;
        state.setLabel(Texts.get("notify.delivery.state"));
        state.setItems(DeliveryState.values());
        state.setItemLabelGenerator(one -> one == null ? Texts.get("notify.delivery.all") : Texts.get(key(one)));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(Texts.get("notify.delivery.all"));
        state.addValueChangeListener(change -> rows.refresh());
        rows.components("what", Texts.get("notify.delivery.what"), DeliveriesPanel::what)
                .setFlexGrow(2);
        rows.components("to", Texts.get("notify.delivery.to"), DeliveriesPanel::to)
                .setFlexGrow(1);
        rows.components("state", Texts.get("notify.delivery.state"), DeliveriesPanel::badge);
        rows.column("outcome", Texts.get("notify.delivery.outcome"), DeliveriesPanel::outcome)
                .setFlexGrow(2);
        rows.numbers("attempts", Texts.get("notify.delivery.attempts"), DeliveryRow::attempts);
        rows.components("at", Texts.get("notify.delivery.at"), row -> new RelativeTime(row.at()));
        rows.components("again", "", this::again);
        rows.cards(row -> Cells.card(
                what(row), badge(row), to(row), new RelativeTime(row.at()), Cells.muted(outcome(row)), again(row)));
        rows.empty(new EmptyState(
                Icons.MAIL, Texts.get("notify.delivery.empty"), Texts.get("notify.delivery.empty.text")));
        rows.source(page -> deliveries.list(state.getValue(), page));
        getContent().addClassName("stack");
        getContent().add(state, rows);
    }

    private static Component what(DeliveryRow row) {
        Text headline = row.headline();
        Text words = row.words();
        return headline == null || words == null
                ? Cells.name(Texts.get("notify.delivery.letter"), "")
                : Cells.name(Texts.of(headline), Texts.of(words));
    }

    private static Component to(DeliveryRow row) {
        return Cells.name(
                row.addressee(), Texts.get("notify.channel." + row.channel().key()));
    }

    private static Component badge(DeliveryRow row) {
        return new StatusBadge(
                switch (row.state()) {
                    case WAITING -> StatusTone.WAITING;
                    case SENDING -> StatusTone.RUNNING;
                    case DELIVERED -> StatusTone.OK;
                    case FAILED -> StatusTone.FAILED;
                },
                Texts.get(key(row.state())));
    }

    private static String outcome(DeliveryRow row) {
        Text outcome = row.outcome();
        return outcome == null ? "" : Texts.of(outcome);
    }

    private Component again(DeliveryRow row) {
        return row.again()
                ? Buttons.quiet(Texts.get("notify.delivery.again"), Icons.ROTATE_CCW, () -> {
                    if (deliveries.sendAgain(row.id())) {
                        Toasts.success(Texts.get("notify.delivery.again.done"));
                    }
                    rows.refresh();
                })
                : new Span();
    }

    private static String key(DeliveryState state) {
        return "notify.delivery.state." + state.name().toLowerCase(Locale.ROOT);
    }
}
