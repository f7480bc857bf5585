package io.croft.notify.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.notify.NoticeKind;
import io.croft.notify.WebhookFacts;
import io.croft.notify.Webhooks;
import io.croft.uikit.Buttons;
import io.croft.uikit.Cells;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.EmptyState;
import io.croft.uikit.Icons;
import io.croft.uikit.MoreMenu;
import io.croft.uikit.PageGrid;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Locale;
import java.util.stream.Collectors;

/** The webhooks. */
final class HooksPanel extends Composite<Div> {

    private final transient Webhooks hooks;
    private final PageGrid<WebhookFacts> rows = new PageGrid<>();

    HooksPanel(Webhooks hooks) {
        this.hooks = hooks;
        rows.components("name", Texts.get("notify.hook.name"), hook -> Cells.name(hook.name(), hook.shown()))
                .setFlexGrow(2);
        rows.column("format", Texts.get("notify.hook.format"), HooksPanel::format);
        rows.column("kinds", Texts.get("notify.hook.kinds"), this::kinds).setFlexGrow(2);
        rows.components("state", Texts.get("notify.delivery.state"), HooksPanel::state);
        rows.actions(this::actions);
        rows.cards(hook -> Cells.card(
                Cells.name(hook.name(), hook.shown()), state(hook), Cells.muted(format(hook)), actions(hook)));
        rows.empty(new EmptyState(Icons.GLOBE, Texts.get("notify.hook.empty"), Texts.get("notify.hook.empty.text")));
        getContent().addClassName("stack");
        getContent()
                .add(
                        new Div(Buttons.primary(
                                Texts.get("notify.hook.add"),
                                Icons.PLUS,
                                () -> new HookDialog(hooks, this::show).open())),
                        rows);
        show();
    }

    private void show() {
        rows.items(hooks.list());
    }

    private static String format(WebhookFacts hook) {
        return Texts.get("notify.hook.format." + hook.format().name().toLowerCase(Locale.ROOT));
    }

    private String kinds(WebhookFacts hook) {
        return hook.kinds().isEmpty()
                ? Texts.get("notify.hook.kinds.all")
                : hooks.kinds().stream()
                        .filter(kind -> hook.kinds().contains(kind.key()))
                        .map(NoticeKind::label)
                        .map(Texts::of)
                        .collect(Collectors.joining(", "));
    }

    private static Component state(WebhookFacts hook) {
        return hook.enabled()
                ? new StatusBadge(StatusTone.RUNNING, Texts.get("notify.hook.on"))
                : new StatusBadge(StatusTone.STOPPED, Texts.get("notify.hook.off"));
    }

    private Component actions(WebhookFacts hook) {
        MoreMenu menu = new MoreMenu();
        return menu.action(
                        Texts.get(hook.enabled() ? "notify.hook.disable" : "notify.hook.enable"), Icons.POWER, () -> {
                            hooks.enable(hook.id(), !hook.enabled());
                            show();
                        })
                .danger(Texts.get("notify.hook.remove"), Icons.TRASH_2, () -> remove(hook));
    }

    private void remove(WebhookFacts hook) {
        new ConfirmDialog(
                        Texts.get("notify.hook.remove.title", hook.name()),
                        Texts.get("notify.hook.remove.text"),
                        Texts.get("notify.hook.remove"),
                        () -> {
                            hooks.remove(hook.id());
                            show();
                        })
                .danger()
                .open();
    }
}
