package io.croft.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs that name a resource whose lease one process holds. */
@CroftTest
class ResourceJobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Jobs jobs;

    @Autowired
    ResourceJobs ofResources;

    @Autowired
    ResourceLeases leases;

    @Autowired
    JobStore store;

    @Autowired
    Families families;

    @Autowired
    ScriptedHandler scripts;

    @Autowired
    JdbcClient sql;

    private final Actor teacher = As.actor(Role.TEACHER, As.newCompany());
    private final UUID resource = UUID.randomUUID();

    @BeforeEach
    void somebodyElseHoldsTheLease() {
        scripts.bring("resource", _ -> {});
        sql.sql("""
                insert into cluster_speaker (cluster_id, holder, fence, expires_at)
                values (?, 'somebody@else', 1, timestampadd(hour, 1, utc_timestamp(6)))""").param(resource.toString()).update();
    }

    @AfterEach
    void nobodyHoldsIt() {
        sql.sql("delete from cluster_speaker where cluster_id = ?")
                .param(resource.toString())
                .update();
    }

    @Test
    void aJobWhoseLeaseAnotherProcessHoldsIsLeftToItAndRunsHereOnceThatHasGivenItUp() {
        JobId left = submit();
        JobId ours = As.call(teacher, () -> jobs.submit(request()));
        await().atMost(PATIENCE).until(() -> state(ours) == JobState.SUCCEEDED);
        assertThat(state(left)).isEqualTo(JobState.WAITING);
        assertThat(ofResources.resources()).contains(resource);
        sql.sql("update cluster_speaker set holder = null, expires_at = utc_timestamp(6) where cluster_id = ?")
                .param(resource.toString())
                .update();
        leases.request(resource);
        await().atMost(PATIENCE).until(() -> state(left) == JobState.SUCCEEDED);
    }

    @Test
    void aNewHolderTakesTheJobsOverThatAnotherProcessHadBegun() {
        JobId job = submit();
        begunBy("somebody@else", job);
        int fence = fence(job);
        ofResources.takeOver(resource);
        assertThat(fence(job)).as("what the former process does is lost").isEqualTo(fence + 1);
        assertThat(picked(job)).as("the job is due again").isZero();
    }

    @Test
    void aJobThatChangesAClusterIsNotTakenWithoutItsName() {
        JobRequest nameless =
                new JobRequest("lab.power", new ScriptedHandler.Script("x"), Text.verbatim("Power"), null, null);
        assertThatThrownBy(() -> As.call(teacher, () -> jobs.submit(nameless)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("names its resource");
    }

    @Test
    void jobsOfOtherResourcesStayWithTheirProcess() {
        JobId job = submit();
        begunBy("somebody@else", job);
        ofResources.takeOver(UUID.randomUUID());
        assertThat(fence(job)).isEqualTo(1);
        assertThat(picked(job)).isOne();
    }

    @Test
    void aRunWhoseLeaseIsLostChangesNothingMoreEvenIfTheLeaseComesBack() {
        SwitchedLeases switched = new SwitchedLeases(resource);
        ThisProcess host = new ThisProcess(store, families, switched, resource, () -> false);
        assertThat(host.mayAct()).isTrue();
        assertThat(host.shuttingDown()).isFalse();
        switched.held = false;
        assertThat(host.mayAct()).isFalse();
        switched.held = true;
        assertThat(host.mayAct()).isFalse();
        assertThat(host.shuttingDown()).isTrue();
        assertThat(new ThisProcess(store, families, switched, null, () -> false).mayAct())
                .isTrue();
    }

    private JobId submit() {
        return As.call(teacher, () -> jobs.submit(request().onResource(new Named(resource))));
    }

    private static JobRequest request() {
        return new JobRequest(
                ScriptedHandler.KIND, new ScriptedHandler.Script("resource"), Text.verbatim("Work"), null, null);
    }

    private void begunBy(String process, JobId job) {
        sql.sql("update job_job set state = 'RUNNING', fence = 1 where id = ?")
                .param(job.toString())
                .update();
        sql.sql(
                        "update job_schedule set picked = true, picked_by = ?, last_heartbeat = utc_timestamp(6) where task_instance like ?")
                .params(process, job + "%")
                .update();
    }

    private int fence(JobId job) {
        return sql.sql("select fence from job_job where id = ?")
                .param(job.toString())
                .query(Integer.class)
                .single();
    }

    private int picked(JobId job) {
        return sql.sql("select count(*) from job_schedule where picked = true and task_instance like ?")
                .param(job + "%")
                .query(Integer.class)
                .single();
    }

    private JobState state(JobId job) {
        return As.call(teacher, () -> jobs.find(job)).orElseThrow().summary().state();
    }

    private record Named(UUID value) implements Identifier {}
}
