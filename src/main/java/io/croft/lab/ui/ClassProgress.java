package io.croft.lab.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.job.JobSummary;
import io.croft.job.Jobs;
import io.croft.kernel.Text;
import io.croft.lab.ClassDetails;
import io.croft.lab.ClassId;
import io.croft.lab.Classes;
import io.croft.lab.DeployResult;
import io.croft.lab.SeatState;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Note;
import io.croft.uikit.ProgressRing;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.util.Optional;

/**
 * The line above the tiles: how many seats are ready, the remaining time and what it waits for, and a retry of failed
 * seats.
 */
class ClassProgress extends Composite<Div> {

    private final transient Jobs jobs;
    private final transient Classes classes;
    private final ClassId id;
    private final transient Actor actor = CurrentActor.require();
    private final ProgressRing ring = new ProgressRing();
    private final Span words = new Span();
    private final Anchor job = new Anchor("", Texts.get("lab.progress.job"));
    private final Note remark = new Note(StatusTone.WARNING, "");
    private final Button again = Buttons.secondary(Texts.get("lab.action.repair"), Icons.ROTATE_CCW, this::repair);

    ClassProgress(Jobs jobs, Classes classes, ClassId id) {
        this.jobs = jobs;
        this.classes = classes;
        this.id = id;
        words.addClassName("class-progress-words");
        var line = new Div(ring, words, job, again);
        line.addClassName("class-progress");
        getContent().add(line, remark);
    }

    /** Shows the present state of the class. */
    final void show(ClassDetails labClass) {
        var open = CurrentActor.call(actor, () -> jobs.openAbout("lab:" + id)).stream()
                .reduce((newer, older) -> older);
        var total = labClass.seats().size();
        words.setText(words(labClass, open, total));
        ring.setVisible(open.isPresent());
        ring.setPercent(total == 0 ? 0 : (int) (100 * labClass.readySeats() / total));
        job.setVisible(open.isPresent());
        open.ifPresent(one -> job.setHref(LabPaths.of(one.id())));
        remark.setWords(labClass.reason() == null ? "" : Texts.of(labClass.reason()));
        var unmade = labClass.seats().stream()
                .anyMatch(seat -> seat.state() == SeatState.FAILED || seat.state() == SeatState.WAITING);
        again.setVisible(open.isEmpty() && unmade);
    }

    private static String words(ClassDetails labClass, Optional<JobSummary> open, int total) {
        var ready = Texts.get("lab.progress.ready", labClass.readySeats(), total);
        if (open.isEmpty()) {
            return ready;
        }
        var left = open.get().timeLeft();
        var waits = open.get().waitingFor();
        var step = open.get().step();
        var time = left == null ? "" : ", " + Texts.get("lab.progress.left", RelativeTime.span(left));
        return ready
                + time
                + (waits != null
                        ? ", " + Texts.get("lab.progress.waits", Texts.of(waits))
                        : step != null ? " – " + Texts.of(step) : "");
    }

    private void repair() {
        tell(classes.repair(id));
    }

    private static void tell(DeployResult result) {
        switch (result) {
            case DeployResult.Submitted begun ->
                Toasts.jobStarted(Texts.get("lab.repair.begun"), LabPaths.of(begun.job()));
            case DeployResult.Refused refused ->
                Toasts.failure(refused.problems().stream()
                        .map(problem -> problem.text())
                        .findFirst()
                        .orElse(Text.of("lab.fault", "")));
        }
    }
}
