package io.croft.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.croft.kernel.ByteSize;
import io.croft.kernel.Problem;
import io.croft.lab.DeployClass;
import io.croft.lab.DeployPreview;
import io.croft.quota.ui.QuotaBars;
import io.croft.uikit.KeyFact;
import io.croft.uikit.Note;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The summary beside the form: what deploying would do. */
final class ClassPreview {

    private ClassPreview() {}

    /** Lists the fields that have to be filled in. */
    static Component[] unfinished(List<String> missing) {
        return new Component[] {
            new Note(StatusTone.UNKNOWN, Texts.get("lab.preview.unfinished", String.join(", ", missing)))
        };
    }

    /** What would be made, and problems that belong to no field. */
    static Component[] of(DeployClass wish, DeployPreview preview, List<Problem> rest) {
        var parts = new ArrayList<Component>();
        parts.add(new KeyFact(
                Texts.get("lab.preview.makes"),
                Texts.get(
                        "lab.preview.machines",
                        preview.guests(),
                        wish.code().seat(1),
                        wish.code().seat(wish.seats()))));
        var estimate = preview.estimate();
        if (estimate != null) {
            parts.add(new KeyFact(
                    Texts.get("lab.preview.time"), Texts.get("lab.preview.about", RelativeTime.span(estimate))));
        }
        parts.add(new KeyFact(
                Texts.get("lab.preview.memory"),
                ByteSize.ofMiB(preview.memoryMib()).toString()));
        if (!preview.placement().isEmpty()) {
            parts.add(placement(preview.placement()));
        }
        parts.add(QuotaBars.after(preview.quota()));
        rest.forEach(problem -> parts.add(new Note(StatusTone.FAILED, Texts.of(problem.text()))));
        return parts.toArray(Component[]::new);
    }

    private static Component placement(Map<String, Integer> nodes) {
        var most = nodes.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var list = new Div();
        list.addClassName("placement");
        List<Map.Entry<String, Integer>> sorted = nodes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
        for (var node : sorted) {
            var bar = new Div();
            bar.addClassName("placement-bar");
            bar.getStyle().set("--share", Double.toString((double) node.getValue() / most));
            var row = new Div(new Span(node.getKey()), bar, new Span(Texts.get("lab.preview.onNode", node.getValue())));
            row.addClassName("placement-row");
            list.add(row);
        }
        return list;
    }
}
