package io.croft.job.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.croft.job.Timing;
import io.croft.kernel.Problem;
import io.croft.uikit.Bounded;
import io.croft.uikit.FieldProblems;
import io.croft.uikit.Moments;
import io.croft.uikit.Texts;
import io.croft.uikit.TimeZones;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks for a cron expression and its zone, and shows when it starts next. */
final class CronFields extends Composite<Div> {

    private static final String MORNINGS = "45 7 * * MON-FRI";
    private static final int STARTS_SHOWN = 3;

    private final TextField expression =
            Bounded.to(Timing.Cron.LONGEST, new TextField(Texts.get("job.schedule.expression")));
    private final ComboBox<ZoneId> zone = new ComboBox<>(Texts.get("job.schedule.zone.field"));
    private final Paragraph next = new Paragraph();

    CronFields(ZoneId reader) {
        expression.setHelperText(Texts.get("job.schedule.expression.help"));
        expression.setValueChangeMode(ValueChangeMode.LAZY);
        expression.setValue(MORNINGS);
        expression.addClassName("mono");
        zone.setItems(zones(reader));
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setValue(reader);
        expression.addValueChangeListener(change -> showNext());
        zone.addValueChangeListener(change -> showNext());
        expression.setWidthFull();
        zone.setWidthFull();
        next.addClassName("schedule-next");
        getContent().add(expression, zone, next);
        showNext();
    }

    void showIn(FieldProblems problems) {
        problems.field("cron", expression).field("zone", zone);
    }

    /** What keeps it from being a time; empty when nothing does. */
    Optional<Problem> problem() {
        if (!Timing.Cron.isValid(expression.getValue())) {
            return Optional.of(Problem.at("cron", "job.schedule.expression.wrong"));
        }
        return zone.getValue() == null
                ? Optional.of(Problem.at("zone", "job.schedule.zone.missing"))
                : Optional.empty();
    }

    Optional<Timing> timing() {
        return problem().isPresent()
                ? Optional.empty()
                : Optional.of(new Timing.Cron(expression.getValue().strip(), zone.getValue()));
    }

    private void showNext() {
        String starts = timing().map(when -> when.next(Instant.now(), STARTS_SHOWN).stream()
                        .map(start -> Moments.exact(start, when.zone()))
                        .collect(Collectors.joining(" · ")))
                .orElse("");
        next.setText(starts.isEmpty() ? "" : Texts.get("job.schedule.nextStarts", starts));
        next.setVisible(!starts.isEmpty());
    }

    private static List<ZoneId> zones(ZoneId reader) {
        List<ZoneId> zones = TimeZones.all();
        if (!zones.contains(reader)) {
            zones.addFirst(reader);
        }
        return zones;
    }
}
