package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.ClassPower;
import io.croft.lab.ClassState;
import io.croft.lab.Classes;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatDetails;
import io.croft.lab.SeatId;
import io.croft.lab.SeatsResult;
import io.croft.uikit.Buttons;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.MoreMenu;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.List;
import java.util.Set;

/** Actions on many machines: those of the selected seats, or all when none is selected. */
class SeatBar extends Composite<Div> {

    private final transient ClassPower power;
    private final transient Classes classes;
    private final ClassId labClass;
    private final SeatTiles tiles;
    private final Span words = new Span();
    private final Div more = new Div();
    private final Button clear;
    private transient List<SeatDetails> all = List.of();

    SeatBar(ClassPower power, Classes classes, ClassDetails labClass, SeatTiles tiles) {
        this.power = power;
        this.classes = classes;
        this.labClass = labClass.id();
        this.tiles = tiles;
        words.addClassName("seat-bar-words");
        clear = Buttons.quiet(Texts.get("uikit.bulk.clear"), Icons.X, tiles::chooseNone);
        getContent()
                .add(
                        words,
                        Buttons.secondary(Texts.get("lab.action.start"), Icons.PLAY, () -> act(SeatAction.START)),
                        Buttons.secondary(
                                Texts.get("lab.action.shutdown"), Icons.POWER, () -> ask(SeatAction.SHUTDOWN)),
                        more,
                        clear);
        getContent().addClassName("seat-bar");
        more.add(menu(labClass.manages()));
        tiles.onChoice(this::name);
    }

    /** Visible while there are seats. */
    final void show(ClassDetails now) {
        all = now.seats();
        setVisible(now.state() != ClassState.DELETING && now.readySeats() > 0);
        name();
    }

    /** Labels which machines are affected. */
    private void name() {
        var chosen = tiles.chosen().size();
        words.setText(
                chosen == 0 ? Texts.get("lab.all.meant", all.size()) : Texts.get("lab.all.chosen", chosen, all.size()));
        clear.setVisible(chosen > 0);
    }

    private MoreMenu menu(boolean manages) {
        var menu = new MoreMenu()
                .action(Texts.get("lab.action.stop"), Icons.POWER_OFF, () -> ask(SeatAction.STOP))
                .danger(Texts.get("lab.action.revert"), Icons.UNDO_2, this::askToRevert);
        return manages ? menu.danger(Texts.get("lab.action.removeSeats"), Icons.TRASH_2, this::askToRemove) : menu;
    }

    private List<SeatDetails> meant() {
        var chosen = tiles.chosen();
        return all.stream()
                .filter(seat -> chosen.isEmpty() || chosen.contains(seat.id()))
                .toList();
    }

    private Set<SeatId> ids() {
        return Set.copyOf(meant().stream().map(SeatDetails::id).toList());
    }

    private void act(SeatAction action) {
        tell(LabWords.lower(action), power.power(labClass, ids(), action));
    }

    private void ask(SeatAction action) {
        var label = Texts.get("lab.action." + LabWords.lower(action));
        new ConfirmDialog(
                        Texts.get("lab.all.title", label, meant().size()),
                        Texts.get("lab.all.text." + LabWords.lower(action)),
                        label,
                        () -> act(action))
                .open();
    }

    private void askToRevert() {
        var label = Texts.get("lab.action.revert");
        new ConfirmDialog(
                        Texts.get("lab.all.title", label, meant().size()),
                        Texts.get("lab.all.text.revert"),
                        label,
                        () -> tell("revert", power.revert(labClass, ids())))
                .danger()
                .losing(lines(meant()))
                .open();
    }

    private void askToRemove() {
        if (tiles.chosen().isEmpty()) {
            Toasts.failure(Texts.get("lab.all.chooseFirst"));
            return;
        }
        var seats = meant();
        var label = Texts.get("lab.action.removeSeats");
        new ConfirmDialog(
                        Texts.get("lab.all.title", label, seats.size()),
                        Texts.get("lab.all.text.remove"),
                        label,
                        () -> remove(seats))
                .danger()
                .losing(lines(seats))
                .open();
    }

    private void remove(List<SeatDetails> seats) {
        var job = classes.removeSeats(
                labClass, seats.stream().map(SeatDetails::id).toList());
        tiles.chooseNone();
        Toasts.jobStarted(Texts.get("lab.all.removing", seats.size()), LabPaths.of(job));
    }

    private void tell(String verb, SeatsResult result) {
        switch (result) {
            case SeatsResult.Submitted begun -> {
                tiles.chooseNone();
                Toasts.jobStarted(Texts.get("lab.all.begun." + verb, begun.seats()), LabPaths.of(begun.job()));
                if (!begun.leftOut().isEmpty()) {
                    Toasts.failure(Texts.get(
                            "lab.all.leftOut",
                            begun.leftOut().size(),
                            Texts.of(begun.leftOut().getFirst().text())));
                }
            }
            case SeatsResult.Refused refused ->
                refused.problems().stream().findFirst().ifPresent(problem -> Toasts.failure(problem.text()));
        }
    }

    /** Each machine with the person who loses its content. */
    private static List<String> lines(List<SeatDetails> seats) {
        return seats.stream()
                .map(seat -> seat.personName() == null ? seat.name() : seat.name() + " · " + seat.personName())
                .toList();
    }
}
