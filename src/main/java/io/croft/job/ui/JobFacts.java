package io.croft.job.ui;

import com.vaadin.flow.component.html.Anchor;
import io.croft.job.JobId;
import io.croft.job.JobSummary;
import io.croft.uikit.Cells;
import io.croft.uikit.KeyFact;
import io.croft.uikit.RelativeTime;
import io.croft.uikit.Texts;
import java.util.ArrayList;
import java.util.List;

/** The facts in the header of the page of a job. */
final class JobFacts {

    private JobFacts() {}

    static KeyFact[] of(JobSummary job) {
        List<KeyFact> facts = new ArrayList<>();
        facts.add(new KeyFact(Texts.get("job.column.progress"), new JobProgress(job)));
        JobId before = job.waitsFor();
        if (before != null) {
            Anchor other = new Anchor(JobsNavigation.job(before), Texts.get("job.waitsFor.job"));
            facts.add(new KeyFact(Texts.get("job.waitsFor"), other));
        }
        facts.add(new KeyFact(Texts.get("job.column.person"), JobWords.startedBy(job)));
        facts.add(new KeyFact(Texts.get("job.column.submitted"), new RelativeTime(job.submittedAt())));
        facts.add(new KeyFact(Texts.get("job.column.duration"), JobWords.duration(job)));
        facts.add(new KeyFact(Texts.get("job.kind"), Cells.mono(job.kind())));
        return facts.toArray(KeyFact[]::new);
    }
}
