package io.croft.job.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.croft.job.JobSummary;
import io.croft.uikit.ProgressRing;
import io.croft.uikit.Texts;

/** The progress of a running job: ring, percentage, items and remaining time. */
final class JobProgress extends Div {

    private final ProgressRing ring = new ProgressRing();
    private final Span words = new Span();

    JobProgress(JobSummary job) {
        addClassName("job-progress");
        words.addClassName("muted");
        add(ring, words);
        set(job);
    }

    /** Shows the present values. */
    void set(JobSummary job) {
        if (job.items().total() == 0) {
            ring.setUnknown();
            words.setText("");
            return;
        }
        ring.setPercent(job.percent());
        String figures = Texts.get("job.percent", job.percent()) + " · " + JobWords.items(job.items());
        words.setText(JobWords.timeLeft(job).map(left -> figures + " · " + left).orElse(figures));
    }
}
