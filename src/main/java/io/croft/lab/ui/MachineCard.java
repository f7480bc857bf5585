package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.croft.lab.MachinePower;
import io.croft.lab.MySeat;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatResult;
import io.croft.lab.SeatState;
import io.croft.lab.Seats;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.CopyField;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A machine of a student: name and state, a button with the most useful action, how to connect, and revert. */
class MachineCard extends Composite<Div> {

    private final transient Seats seats;
    private final StatusBadge state = new StatusBadge(StatusTone.UNKNOWN, "");
    private final Note reason = new Note(StatusTone.WARNING, "");
    private final Button next = Buttons.primary("", this::doNext);
    private final Button shutDown =
            Buttons.secondary(Texts.get("lab.action.shutdown"), Icons.POWER, () -> ask(SeatAction.SHUTDOWN));
    private final Button revert = Buttons.quiet(Texts.get("lab.action.revert"), Icons.UNDO_2, this::askToRevert);
    private final Div reach = new Div();
    private transient MySeat seat;
    private @Nullable String shownReach;

    MachineCard(Seats seats, MySeat seat) {
        this.seats = seats;
        this.seat = seat;
        var head = new Div(new H2(seat.name()), state);
        head.addClassName("machine-card-head");
        next.addClassName("machine-card-next");
        next.addThemeVariants(ButtonVariant.LARGE);
        reach.addClassName("machine-card-reach");
        var rest = new Div(shutDown, revert);
        rest.addClassName("machine-card-rest");
        getContent().addClassName("machine-card");
        var labClass = new Span(seat.className());
        labClass.addClassName("muted");
        getContent().add(head, labClass, reason, next, reach, rest);
    }

    /** Shows the present state; updates only what changed. */
    final void show(MySeat now) {
        seat = now;
        state.set(
                LabWords.tone(now.state(), now.doing(), now.power()),
                LabWords.word(now.state(), now.doing(), now.power()));
        reason.setWords(now.reason() == null ? "" : Texts.of(now.reason()));
        var running = now.power() == MachinePower.RUNNING && now.state() == SeatState.READY;
        var action = now.next();
        next.setText(
                action == null
                        ? LabWords.word(now.state(), now.doing(), now.power())
                        : Texts.get("lab.action." + action.name().toLowerCase(Locale.ROOT)));
        next.setEnabled(action != null);
        shutDown.setVisible(running && now.doing() == null && action != SeatAction.SHUTDOWN);
        var free = now.state() == SeatState.READY && now.doing() == null;
        revert.setEnabled(free && now.classOpen());
        revert.setTooltipText(free ? null : LabWords.word(now.state(), now.doing(), now.power()));
        showReach(now, running);
    }

    private void showReach(MySeat now, boolean running) {
        var wanted = running + "|" + now.address() + "|" + now.login();
        if (wanted.equals(shownReach)) {
            return;
        }
        shownReach = wanted;
        reach.removeAll();
        if (now.address() != null) {
            reach.add(new CopyField(Texts.get("lab.my.address"), now.address()));
        } else if (running) {
            reach.add(new Span(Texts.get("lab.my.addressSought")));
        }
        if (now.login() != null) {
            reach.add(new CopyField(Texts.get("lab.my.login"), now.login()));
        }
    }

    private void doNext() {
        var action = seat.next();
        if (action != null) {
            ask(action);
        }
    }

    private void ask(SeatAction action) {
        tell(seats.power(seat.id(), action));
    }

    private void askToRevert() {
        new ConfirmDialog(
                        Texts.get("lab.revert.title", seat.name()),
                        Texts.get("lab.revert.text"),
                        Texts.get("lab.action.revert"),
                        () -> tell(seats.revert(seat.id())))
                .danger()
                .open();
    }

    private static void tell(SeatResult result) {
        if (result instanceof SeatResult.Refused refused) {
            Toasts.failure(refused.problem().text());
        }
    }
}
