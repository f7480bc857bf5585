package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line chart over time, drawn in the browser by Apache ECharts in the colours of the theme ({@code
 * frontend/charts/line-chart.js}). It is as wide as its parent. Screen readers get the latest, lowest and highest value
 * of each line as text.
 */
@Tag("croft-line-chart")
public final class LineChart extends Component implements HasStyle {

    private static final String DRAWING = "context://assets/charts/line-chart.js";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST_POINTS = 2_000;

    private final String unit;

    /** @param unit the unit of the values; for {@code %} the axis ends at 100 */
    public LineChart(String unit) {
        this.unit = unit;
        addClassName("line-chart");
        getElement().setAttribute("role", "img");
        addAttachListener(attach -> attach.getUI().getPage().addJsModule(DRAWING));
    }

    /**
     * One line. More points than allowed are refused with {@link IllegalArgumentException}.
     *
     * @param name shown in the legend
     * @param points ordered by time, at most 2,000
     */
    public record Line(String name, List<Point> points) {

        public Line {
            points = List.copyOf(points);
            if (points.size() > MOST_POINTS) {
                throw new IllegalArgumentException("%d points of %s".formatted(points.size(), name));
            }
        }
    }

    /**
     * One measurement.
     *
     * @param at when it was measured
     * @param value the value in the unit of the chart, or null for a gap in the line
     */
    public record Point(Instant at, @Nullable Double value) {}

    /** Replaces the lines. The time axis spans {@code from} to {@code to}, also where nothing was measured. */
    public void setLines(List<Line> lines, Instant from, Instant to) {
        ObjectNode data = JSON.createObjectNode();
        data.put("unit", unit).put("from", from.toEpochMilli()).put("to", to.toEpochMilli());
        ArrayNode drawn = data.putArray("lines");
        lines.forEach(line -> {
            ArrayNode points = drawn.addObject().put("name", line.name()).putArray("points");
            line.points()
                    .forEach(point ->
                            points.addArray().add(point.at().toEpochMilli()).add(point.value()));
        });
        getElement().setAttribute("data", data.toString());
        getElement().setAttribute("aria-label", lines.stream().map(this::words).collect(Collectors.joining("; ")));
    }

    private String words(Line line) {
        List<Double> values = line.points().stream()
                .map(Point::value)
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return Texts.get("uikit.chart.nothing", line.name());
        }
        return Texts.get(
                "uikit.chart.line",
                line.name(),
                number(values.getLast()),
                number(values.stream().min(Double::compare).orElseThrow()),
                number(values.stream().max(Double::compare).orElseThrow()));
    }

    private String number(double value) {
        Locale locale = getLocale();
        return String.format(locale, "%.0f %s", value, unit);
    }
}
