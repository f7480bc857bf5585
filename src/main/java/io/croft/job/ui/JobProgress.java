package io.croft.job.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.croft.job.JobSummary;
import io.croft.uikit.ProgressRing;
import io.croft.uikit.Texts;

/** How far a running job is: a ring, the percentage, the items, and the time left where that can be told. */
final class JobProgress extends Div {

    private final ProgressRing ring = new ProgressRing();
    private final Span words = new Span();

    JobProgress(JobSummary job) {
        addClassName("job-progress");
        words.addClassName("muted");
        add(ring, words);
        set(job);
    }

    /** Shows other figures in place. */
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
