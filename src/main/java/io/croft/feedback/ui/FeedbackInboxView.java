package io.croft.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.croft.feedback.FeedbackInbox;
import io.croft.feedback.FeedbackRow;
import io.croft.feedback.FeedbackState;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.PageGrid;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import io.croft.uikit.ViewHeader;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** What people have written to the provider. */
@Route(FeedbackNavigation.INBOX)
@Menu(title = "administration/feedback.inbox", icon = "life-buoy", order = 86)
@RolesAllowed("SUPER_ADMIN")
class FeedbackInboxView extends Composite<Div> implements HasDynamicTitle {

    private static final int SHOWN = 120;

    private final transient FeedbackInbox inbox;
    private final PageGrid<FeedbackRow> rows = new PageGrid<>();
    private final Select<FeedbackState> state = new Select<>();

    FeedbackInboxView(FeedbackInbox inbox) {
        this.inbox = inbox;
        state.setLabel(Texts.get("feedback.state"));
        state.setItems(FeedbackState.values());
        state.setItemLabelGenerator(FeedbackInboxView::label);
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(label(null));
        state.addValueChangeListener(change -> rows.refresh());
        rows.components("what", Texts.get("feedback.text"), FeedbackInboxView::what)
                .setFlexGrow(3);
        rows.components("from", Texts.get("feedback.from"), FeedbackInboxView::from)
                .setFlexGrow(1);
        rows.components("state", Texts.get("feedback.state"), FeedbackWords::badge);
        rows.components("at", Texts.get("feedback.at"), row -> new RelativeTime(row.sentAt()));
        rows.components("open", "", this::open);
        rows.cards(row ->
                Cells.card(what(row), FeedbackWords.badge(row), from(row), new RelativeTime(row.sentAt()), open(row)));
        rows.empty(new EmptyState(Icons.MAIL, Texts.get("feedback.empty"), Texts.get("feedback.empty.text")));
        rows.source(page -> inbox.list(state.getValue(), page));
        getContent().addClassName("page");
        getContent().add(new ViewHeader(getPageTitle()), state, rows);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("feedback.inbox");
    }

    private static String label(@Nullable FeedbackState state) {
        return state == null ? Texts.get("feedback.state.all") : FeedbackWords.state(state);
    }

    private static Component what(FeedbackRow row) {
        String text = row.text();
        String beginning = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return Cells.name(FeedbackWords.kind(row.kind()), beginning);
    }

    private static Component from(FeedbackRow row) {
        return Cells.name(row.personName(), row.companyName());
    }

    private Component open(FeedbackRow row) {
        return Buttons.quiet(Texts.get("feedback.open"), Icons.MAIL, () -> {
            inbox.read(row.id());
            new FeedbackDialog(inbox, row, rows::refresh).open();
            rows.refresh();
        });
    }
}
