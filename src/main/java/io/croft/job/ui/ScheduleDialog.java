package io.croft.job.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.croft.job.MissedRun;
import io.croft.job.PlanResult;
import io.croft.job.Timing;
import io.croft.job.WeekTimes;
import io.croft.kernel.Problem;
import io.croft.uikit.Buttons;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Moments;
import io.croft.uikit.Texts;
import io.croft.uikit.Toasts;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.modulith.NamedInterface;

/**
 * Asks for an action and a time, in the zone of the person.
 *
 * @param <A> an action
 */
@NamedInterface("ui")
public final class ScheduleDialog<A> extends Dialog {

    /** Plans the chosen action. */
    public interface Planner<A> {

        PlanResult plan(A action, Timing timing, MissedRun missed);
    }

    private enum Repeat {
        WEEKLY,
        CRON,
        ONCE
    }

    private static final LocalTime MORNING = LocalTime.of(7, 45);

    private final ZoneId zone = Moments.zone();
    private final transient Planner<A> planner;
    private final Select<A> action = new Select<>();
    private final RadioButtonGroup<Repeat> repeat = new RadioButtonGroup<>(Texts.get("job.schedule.repeat"));
    private final CheckboxGroup<DayOfWeek> days = new CheckboxGroup<>(Texts.get("job.schedule.days"));
    private final TimePicker time = new TimePicker(Texts.get("job.schedule.time"));
    private final DateTimePicker moment = new DateTimePicker(Texts.get("job.schedule.moment"));
    private final CronFields cron = new CronFields(zone);
    private final Paragraph zoneWords = new Paragraph(Texts.get("job.schedule.zone", zone.getId()));
    private final Select<MissedRun> missed = new Select<>();
    private final FieldProblems problems =
            new FieldProblems().field("days", days).field("time", time).field("moment", moment);

    /**
     * Offers these actions.
     *
     * @param label the name of an action
     */
    public ScheduleDialog(String title, List<A> actions, Function<A, String> label, Planner<A> planner) {
        this.planner = planner;
        setHeaderTitle(title);
        action.setLabel(Texts.get("job.schedule.action"));
        action.setItems(actions);
        action.setItemLabelGenerator(label::apply);
        action.setValue(actions.getFirst());
        repeat.setItems(Repeat.values());
        repeat.setItemLabelGenerator(one -> key("job.schedule.repeat.", one));
        repeat.setValue(Repeat.WEEKLY);
        repeat.addValueChangeListener(change -> fit());
        days.setItems(DayOfWeek.values());
        days.setItemLabelGenerator(ScheduleWords::day);
        days.setValue(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        time.setLocale(Texts.locale());
        time.setValue(MORNING);
        moment.setLocale(Texts.locale());
        moment.setValue(LocalDateTime.now(zone).plusDays(1).with(MORNING));
        missed.setLabel(Texts.get("job.schedule.missedRun"));
        missed.setItems(MissedRun.values());
        missed.setItemLabelGenerator(one -> key("job.schedule.missedRun.", one));
        missed.setValue(MissedRun.SKIP);
        action.setWidthFull();
        time.setWidthFull();
        moment.setWidthFull();
        missed.setWidthFull();
        cron.showIn(problems);
        add(action, repeat, days, time, cron, moment, missed, zoneWords);
        getFooter()
                .add(
                        new Button(Texts.get("uikit.cancel"), click -> close()),
                        Buttons.once(Texts.get("job.schedule.plan"), this::plan));
        fit();
    }

    private static String key(String prefix, Enum<?> one) {
        return Texts.get(prefix + one.name().toLowerCase(Locale.ROOT));
    }

    private void fit() {
        Repeat how = repeat.getValue();
        days.setVisible(how == Repeat.WEEKLY);
        time.setVisible(how == Repeat.WEEKLY);
        cron.setVisible(how == Repeat.CRON);
        moment.setVisible(how == Repeat.ONCE);
        zoneWords.setVisible(how != Repeat.CRON);
    }

    private void plan() {
        timing().ifPresent(when -> {
            switch (planner.plan(action.getValue(), when, missed.getValue())) {
                case PlanResult.Planned planned -> {
                    close();
                    Toasts.success(Texts.get("job.schedule.planned"));
                }
                case PlanResult.Refused refused -> problems.show(List.of(atField(refused.problem())));
            }
        });
    }

    /** What the room says of the time is shown at the field in which the time was told. */
    private Problem atField(Problem problem) {
        String field = switch (repeat.getValue()) {
            case WEEKLY -> "time";
            case CRON -> "cron";
            case ONCE -> "moment";
        };
        return Objects.equals(problem.field(), "time") ? new Problem(problem.text(), field) : problem;
    }

    private Optional<Timing> timing() {
        Optional<Problem> missing = switch (repeat.getValue()) {
            case WEEKLY -> missingOfWeek();
            case CRON -> cron.problem();
            case ONCE ->
                moment.getValue() == null
                        ? Optional.of(Problem.at("moment", "job.schedule.time.missing"))
                        : Optional.empty();
        };
        if (missing.isPresent()) {
            problems.show(List.of(missing.get()));
            return Optional.empty();
        }
        return switch (repeat.getValue()) {
            case WEEKLY -> Optional.of(new WeekTimes(days.getValue(), time.getValue()).in(zone));
            case CRON -> cron.timing();
            case ONCE ->
                Optional.of(new Timing.Once(moment.getValue().atZone(zone).toInstant(), zone));
        };
    }

    private Optional<Problem> missingOfWeek() {
        if (days.getValue().isEmpty()) {
            return Optional.of(Problem.at("days", "job.schedule.days.missing"));
        }
        return time.getValue() == null
                ? Optional.of(Problem.at("time", "job.schedule.time.missing"))
                : Optional.empty();
    }
}
