package io.croft.job;

import io.croft.access.Actor;
import io.croft.kernel.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A kind of job that submits jobs that leave marks, one after another, and waits for them. */
@Component
class MarkingFamilyHandler implements JobHandler<MarkingFamilyHandler.Family> {

    static final String KIND = "test.marking.family";

    private final JdbcClient sql;

    MarkingFamilyHandler(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean needsResource() {
        return false;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Family> payloadType() {
        return Family.class;
    }

    @Override
    public boolean allows(Family payload, Actor actor) {
        return true;
    }

    @Override
    public void run(JobRun<Family> run) {
        Family family = run.payload();
        for (int n = 0; n < family.children(); n++) {
            run.submit(
                    "child-" + n,
                    new JobRequest(
                            MarkingHandler.KIND,
                            new MarkingHandler.Marks(family.table(), family.marks(), "child-" + n + "-"),
                            Text.verbatim("Leave marks"),
                            null,
                            null));
            sql.sql("select sleep(0.05)").query(Integer.class).single();
        }
        if (!run.awaitChildren().stream().allMatch(ChildOutcome::isDone)) {
            throw new JobFailed(Text.verbatim("not all marks are there"));
        }
    }

    /** How many jobs, and how many marks each leaves in which table. */
    record Family(String table, int children, int marks) {}
}
