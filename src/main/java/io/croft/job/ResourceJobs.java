package io.croft.job;

import static io.croft.job.JobColumns.bind;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.croft.database.Installation;
import io.croft.kernel.InnerBean;
import io.croft.kernel.NativeSql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The jobs of resources, for the room that decides which process is responsible for a resource. */
@InnerBean("moves jobs between processes for the room that holds the leases; shows none of them")
@NativeSql
@Component
public class ResourceJobs {

    private final JdbcClient sql;
    private final Installation installation;
    private final ActiveRuns active;
    private final ObjectProvider<Scheduler> scheduler;

    ResourceJobs(
            EngineConnections connections,
            Installation installation,
            ActiveRuns active,
            ObjectProvider<Scheduler> scheduler) {
        this.sql = JdbcClient.create(connections.pool());
        this.installation = installation;
        this.active = active;
        this.scheduler = scheduler;
    }

    /** The resources with waiting or running jobs. */
    public List<UUID> resources() {
        return sql.sql("select distinct resource from job_schedule where resource is not null")
                .query(UUID.class)
                .list();
    }

    /** Whether a job of the resource runs in this process. */
    public boolean runHere(UUID resource) {
        return active.resources().contains(resource);
    }

    /**
     * Takes the jobs of the resource from other processes: raises their fences, so that those runs change nothing more,
     * and makes the jobs due again. Called by the process that has just taken the lease.
     */
    public void takeOver(UUID resource) {
        sql.sql("""
                update job_job j join job_schedule s on s.task_instance = concat(j.id, '.', j.turn)
                set j.fence = j.fence + 1
                where s.resource = ? and s.picked = true and s.picked_by <> ? and j.state = 'RUNNING'""").params(bind(resource, installation.process())).update();
        sql.sql("""
                update job_schedule set picked = false, picked_by = null, last_heartbeat = null, execution_time = ?,
                    version = version + 1
                where resource = ? and picked = true and picked_by <> ?""")
                .params(bind(Instant.now(), resource, installation.process()))
                .update();
    }

    /** Makes the scheduler look at once for jobs this process may run now. */
    public void wake() {
        scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
    }
}
