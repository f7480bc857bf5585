package io.croft.job.ui;

import io.croft.job.ScheduleState;
import io.croft.job.ScheduleSummary;
import io.croft.job.Schedules;
import io.croft.uikit.ConfirmDialog;
import io.croft.uikit.Icons;
import io.croft.uikit.MoreMenu;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;

/** The actions on a schedule. */
final class ScheduleMenu {

    private ScheduleMenu() {}

    static MoreMenu of(Schedules schedules, ScheduleSummary schedule) {
        MoreMenu menu = new MoreMenu();
        if (schedule.state() == ScheduleState.ACTIVE) {
            offer(menu, "job.schedule.pause", Icons.PAUSE, schedule.may().stop(), () -> schedules.pause(schedule.id()));
        } else if (schedule.state() == ScheduleState.PAUSED) {
            offer(
                    menu,
                    "job.schedule.resume",
                    Icons.PLAY,
                    schedule.may().reopen(),
                    () -> schedules.resume(schedule.id()));
        }
        if (schedule.may().stop()) {
            menu.danger(Texts.get("job.schedule.delete"), Icons.TRASH_2, () -> askToDelete(schedules, schedule));
        } else {
            menu.off(Texts.get("job.schedule.delete"), Icons.TRASH_2, Texts.get("job.schedule.notYours"));
        }
        return menu;
    }

    private interface Deed {
        boolean done();
    }

    private static void offer(MoreMenu menu, String key, Icons icon, boolean allowed, Deed deed) {
        if (allowed) {
            menu.action(Texts.get(key), icon, () -> tell(deed));
        } else {
            menu.off(Texts.get(key), icon, Texts.get("job.schedule.notYours"));
        }
    }

    private static void askToDelete(Schedules schedules, ScheduleSummary schedule) {
        new ConfirmDialog(
                        Texts.get("job.schedule.delete.title", Texts.of(schedule.title())),
                        Texts.get("job.schedule.delete.text"),
                        Texts.get("job.schedule.delete"),
                        () -> tell(() -> schedules.delete(schedule.id())))
                .danger()
                .open();
    }

    private static void tell(Deed deed) {
        if (!deed.done()) {
            Toasts.failure(Texts.get("job.schedule.meanwhile"));
        }
    }
}
