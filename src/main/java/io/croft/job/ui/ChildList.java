package io.croft.job.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.croft.job.JobSummary;
import io.croft.uikit.Cells;
import io.croft.uikit.Texts;
import java.util.List;

/** The jobs submitted by a job. */
final class ChildList extends Div {

    ChildList() {
        addClassName("job-children");
    }

    void show(List<JobSummary> children) {
        removeAll();
        if (children.isEmpty()) {
            add(new Paragraph(Texts.get("job.noChildren")));
        }
        children.forEach(child -> add(Cells.card(
                Cells.link(JobsNavigation.job(child.id()), Texts.of(child.title()), JobWords.now(child)),
                JobWords.badge(child.state()))));
    }
}
