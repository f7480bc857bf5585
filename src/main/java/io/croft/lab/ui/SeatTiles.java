package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.croft.access.CurrentActor;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.Classes;
import io.croft.lab.LabPermissions;
import io.croft.lab.SeatAction;
import io.croft.lab.SeatDetails;
import io.croft.lab.SeatId;
import io.croft.lab.SeatResult;
import io.croft.lab.SeatState;
import io.croft.lab.Seats;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.MoreMenu;
import io.croft.uikit.Texts;
import io.croft.uikit.Tile;
import io.croft.uikit.TileGrid;
import io.croft.uikit.Toasts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All seats of a class as tiles, outlined until they are ready, each with the actions of the teacher. */
class SeatTiles extends Composite<Div> {

    private final transient Seats seats;
    private final transient Classes classes;
    private final ClassId labClass;
    private final boolean manages;
    private final TileGrid<SeatId> grid = new TileGrid<>();
    private final Map<SeatId, SeatDetails> shown = new HashMap<>();
    private final boolean mayManage = CurrentActor.require().has(LabPermissions.CLASS_MANAGE);
    private final Set<SeatId> withMenu = new HashSet<>();
    private transient Runnable onChoice = () -> {};

    SeatTiles(Seats seats, Classes classes, ClassDetails labClass) {
        this.seats = seats;
        this.classes = classes;
        this.labClass = labClass.id();
        this.manages = labClass.manages();
        grid.choosable(() -> onChoice.run());
        getContent().add(grid);
    }

    /** Called when the selection changes. */
    void onChoice(Runnable changed) {
        onChoice = changed;
    }

    /** The selected seats. */
    Set<SeatId> chosen() {
        return grid.chosen();
    }

    void chooseNone() {
        grid.chooseNone();
    }

    /** Shows the present seats; unchanged tiles are kept. */
    final void show(ClassDetails now) {
        grid.show(now.seats(), SeatDetails::id, seat -> Integer.toString(seat.number()), this::fill);
        shown.keySet().retainAll(now.seats().stream().map(SeatDetails::id).toList());
        withMenu.retainAll(shown.keySet());
    }

    private void fill(Tile tile, SeatDetails seat) {
        if (seat.equals(shown.put(seat.id(), seat))) {
            return;
        }
        tile.setReady(seat.state() == SeatState.READY);
        tile.setState(
                LabWords.tone(seat.state(), seat.doing(), seat.power()),
                LabWords.word(seat.state(), seat.doing(), seat.power()));
        tile.setLine(seat.personName() == null ? Texts.get("lab.seat.free") : seat.personName());
        if (seat.reason() != null) {
            tile.setReason(Texts.of(seat.reason()));
        } else {
            tile.setFoot(seat.address() != null ? seat.address() : seat.name());
        }
        if (mayManage && withMenu.add(seat.id())) {
            tile.addActions(menu(seat.id()));
        }
    }

    private MoreMenu menu(SeatId id) {
        var menu = new MoreMenu()
                .action(Texts.get("lab.action.start"), Icons.PLAY, () -> tell(seats.power(id, SeatAction.START)))
                .action(Texts.get("lab.action.shutdown"), Icons.POWER, () -> tell(seats.power(id, SeatAction.SHUTDOWN)))
                .action(Texts.get("lab.action.stop"), Icons.POWER_OFF, () -> tell(seats.power(id, SeatAction.STOP)));
        if (!manages) {
            return menu.danger(Texts.get("lab.action.revert"), Icons.UNDO_2, () -> revert(id));
        }
        return menu.action(Texts.get("lab.action.free"), LabIcons.DOOR_OPEN, () -> free(id))
                .danger(Texts.get("lab.action.revert"), Icons.UNDO_2, () -> revert(id))
                .danger(Texts.get("lab.action.removeSeat"), Icons.TRASH_2, () -> remove(id));
    }

    private void free(SeatId id) {
        var seat = shown.get(id);
        var from = seat == null ? null : seat.person();
        if (seat == null || from == null || seat.personName() == null) {
            Toasts.failure(Texts.get("lab.seat.isFree"));
            return;
        }
        new ConfirmDialog(
                        Texts.get("lab.free.title", seat.name()),
                        Texts.get("lab.free.text", seat.personName()),
                        Texts.get("lab.action.free"),
                        () -> tell(seats.free(id, from)))
                .open();
    }

    private void revert(SeatId id) {
        var seat = shown.get(id);
        if (seat != null) {
            new ConfirmDialog(
                            Texts.get("lab.revert.title", seat.name()),
                            Texts.get("lab.revert.text"),
                            Texts.get("lab.action.revert"),
                            () -> tell(seats.revert(id)))
                    .danger()
                    .open();
        }
    }

    private void remove(SeatId id) {
        var seat = shown.get(id);
        if (seat != null) {
            new ConfirmDialog(
                            Texts.get("lab.removeSeat.title", seat.name()),
                            Texts.get("lab.removeSeat.text"),
                            Texts.get("lab.action.removeSeat"),
                            () -> {
                                var job = classes.removeSeats(labClass, List.of(id));
                                Toasts.jobStarted(Texts.get("lab.removeSeat.begun", seat.name()), LabPaths.of(job));
                            })
                    .danger()
                    .open();
        }
    }

    private static void tell(SeatResult result) {
        if (result instanceof SeatResult.Refused refused) {
            Toasts.failure(refused.problem().text());
        }
    }
}
