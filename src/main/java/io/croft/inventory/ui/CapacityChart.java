package io.croft.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.croft.access.Actor;
import io.croft.cluster.ClusterPermissions;
import io.croft.inventory.Capacity;
import io.croft.inventory.CapacityPoint;
import io.croft.inventory.CapacitySpan;
import io.croft.shell.HomeSection;
import io.croft.uikit.Card;
import io.croft.uikit.LineChart;
import io.croft.uikit.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chart of the use of the clusters over a day, week, month or year, on the home screen of the provider. */
@org.springframework.stereotype.Component
class CapacityChart implements HomeSection {

    private final Capacity capacity;

    CapacityChart(Capacity capacity) {
        this.capacity = capacity;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(ClusterPermissions.CLUSTER_MANAGE);
    }

    @Override
    public Component create(Actor actor) {
        return new OverTime();
    }

    /** The block on one home screen. */
    private final class OverTime extends Composite<Card> {

        private final LineChart chart = new LineChart("%");
        private final Paragraph nothing = new Paragraph(Texts.get("inventory.capacity.nothing"));
        private final RadioButtonGroup<CapacitySpan> spans = new RadioButtonGroup<>();

        OverTime() {
            nothing.addClassName("muted");
            spans.setItems(CapacitySpan.values());
            spans.setItemLabelGenerator(OverTime::label);
            spans.setAriaLabel(Texts.get("inventory.capacity.span"));
            spans.setValue(CapacitySpan.DAY);
            spans.addValueChangeListener(change -> show(change.getValue()));
            show(CapacitySpan.DAY);
        }

        private static String label(CapacitySpan span) {
            return Texts.get("inventory.capacity.span." + span.name().toLowerCase(Locale.ROOT));
        }

        @Override
        protected Card initContent() {
            return new Card(Texts.get("inventory.capacity.title"), chart, nothing).actions(spans);
        }

        private void show(CapacitySpan span) {
            List<CapacityPoint> points = capacity.over(span);
            chart.setLines(
                    List.of(
                            line("inventory.capacity.memory", points, CapacityPoint::memory),
                            line("inventory.capacity.cpu", points, CapacityPoint::cpu),
                            line("inventory.capacity.storage", points, CapacityPoint::storage)),
                    points.getFirst().at(),
                    points.getLast().at().plus(span.step()));
            nothing.setVisible(points.stream().allMatch(point -> point.memory() == null));
        }

        private static LineChart.Line line(
                String name, List<CapacityPoint> points, Function<CapacityPoint, @Nullable Double> value) {
            return new LineChart.Line(
                    Texts.get(name),
                    points.stream()
                            .map(point -> new LineChart.Point(point.at(), value.apply(point)))
                            .toList());
        }
    }
}
