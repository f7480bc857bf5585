package io.croft.lab;

import io.croft.access.UserId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityResult;
import io.croft.activity.ActivityThing;
import io.croft.job.JobId;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Records requests for classes and seats, refusals and results, in the same transaction. Work of a job is recorded
 * twice: in progress when it is submitted, and with its result when it ends.
 */
@Component
class LabActivity {

    private static final String CLASS = "class";
    private static final String SEAT = "seat";
    private static final String ACTION = "lab.class.";

    private final Activity activity;

    LabActivity(Activity activity) {
        this.activity = activity;
    }

    /** A job for the class was submitted; its title says what it does. */
    void begun(LabClass labClass, String deed, Text title, JobId job) {
        activity.record(entry(ACTION + deed, title, thing(labClass))
                .result(ActivityResult.IN_PROGRESS)
                .with("job", job.value()));
    }

    void refused(LabClass labClass, String deed, Text title, List<Problem> problems) {
        activity.record(refusal(ACTION + deed, title, thing(labClass), problems));
    }

    /** The facts of the class were changed. */
    void changed(LabClass labClass) {
        activity.record(entry(ACTION + "changed", Text.of("lab.activity.changed", labClass.name()), thing(labClass)));
    }

    /** A class was refused; it has no id. */
    void notDeployed(DeployClass wish, Text title, List<Problem> problems) {
        var thing = new ActivityThing(CLASS, wish.code().value(), wish.name());
        activity.record(refusal(ACTION + "deploy", title, thing, problems));
    }

    /** A deployment ended with all, some or no seats. */
    void made(LabClass labClass, long standing, long all, Text whyRestWaits) {
        var result = standing == all
                ? ActivityResult.SUCCESS
                : standing == 0 ? ActivityResult.FAILED : ActivityResult.WARNING;
        activity.record(
                entry(ACTION + "made", Text.of("lab.activity.made", labClass.name(), standing, all), thing(labClass))
                        .result(result)
                        .with("reason", standing == all ? null : reason(whyRestWaits)));
    }

    /** @param deed {@code coOwner}, {@code assistant} or {@code staffRemoved} */
    void staff(String deed, LabClass labClass, UserId person, String name) {
        activity.record(entry(ACTION + deed, Text.of("lab.activity." + deed, labClass.name(), name), thing(labClass))
                .with("person", person));
    }

    void seatsRemoved(LabClass labClass) {
        activity.record(
                entry(ACTION + "seatsRemoved", Text.of("lab.activity.seatsRemoved", labClass.name()), thing(labClass)));
    }

    /** The class and everything it made were removed. */
    void gone(LabClass labClass) {
        activity.record(entry(ACTION + "gone", Text.of("lab.activity.gone", labClass.name()), thing(labClass)));
    }

    /** A removal ended before everything was removed. */
    void kept(LabClass labClass, Text why) {
        activity.record(entry(ACTION + "kept", Text.of("lab.activity.kept", labClass.name()), thing(labClass))
                .result(ActivityResult.FAILED)
                .with("reason", reason(why)));
    }

    /**
     * A job for the machine of the seat was submitted.
     *
     * @param action the power action; empty for a revert
     */
    void begun(Seat seat, Optional<SeatAction> action, JobId job) {
        activity.record(entry(seat, action).result(ActivityResult.IN_PROGRESS).with("job", job.value()));
    }

    void refused(Seat seat, Optional<SeatAction> action, Problem why) {
        activity.record(entry(seat, action).result(ActivityResult.FAILED).with("reason", reason(why.text())));
    }

    /** The action on the machine ended, with the reason when it failed. */
    void ended(Seat seat, Optional<SeatAction> action, Optional<Text> failure) {
        activity.record(entry(seat, action)
                .result(failure.isEmpty() ? ActivityResult.SUCCESS : ActivityResult.FAILED)
                .with("reason", failure.map(LabActivity::reason).orElse(null)));
    }

    /** Taking the seat from its person was refused. A success is recorded with the place. */
    void notFreed(Seat seat) {
        activity.record(
                ActivityEntry.of(ActivityKind.AUTHORIZATION, "lab.seat.free", Text.of("lab.activity.free", seat.name()))
                        .on(SEAT, seat.id(), seat.name())
                        .result(ActivityResult.FAILED));
    }

    private static ActivityEntry entry(Seat seat, Optional<SeatAction> action) {
        var deed = action.map(SeatAction::name).orElse("revert");
        return ActivityEntry.of(
                        ActivityKind.VM_MANAGEMENT,
                        "lab.seat." + deed.toLowerCase(Locale.ROOT),
                        Text.of("lab.job." + deed, seat.name()))
                .on(SEAT, seat.id(), seat.name())
                .with(CLASS, seat.labClass().value());
    }

    private static ActivityEntry refusal(String action, Text title, ActivityThing thing, List<Problem> problems) {
        return entry(action, title, thing)
                .result(ActivityResult.FAILED)
                .with(
                        "reason",
                        problems.stream().map(problem -> reason(problem.text())).toList());
    }

    private static ActivityEntry entry(String action, Text words, ActivityThing thing) {
        return ActivityEntry.of(ActivityKind.VM_MANAGEMENT, action, words).on(thing);
    }

    private static ActivityThing thing(LabClass labClass) {
        return new ActivityThing(CLASS, labClass.id().toString(), labClass.name());
    }

    /** Message key and arguments: records have no language. */
    private static String reason(Text why) {
        return why.args().isEmpty() ? why.key() : why.key() + " " + why.args();
    }
}
