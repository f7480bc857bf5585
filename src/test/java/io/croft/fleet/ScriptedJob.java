package io.croft.fleet;

import io.croft.access.Actor;
import io.croft.job.JobDetails;
import io.croft.job.JobHandler;
import io.croft.job.JobRequest;
import io.croft.job.JobRun;
import io.croft.job.Jobs;
import io.croft.kernel.Text;
import io.croft.testing.As;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A kind of job whose work a test brings along, as the rooms that own fleets bring theirs. */
@Component
class ScriptedJob implements JobHandler<ScriptedJob.Payload> {

    private static final String KIND = "test.fleet";

    private final Map<UUID, Script> scripts = new ConcurrentHashMap<>();

    record Payload(UUID script) {}

    @FunctionalInterface
    interface Script {

        void run(JobRun<?> run) throws Exception;
    }

    /** Lets a job do this for the farm's teacher and waits for its end. */
    JobDetails run(SimulatedFarm farm, Jobs jobs, Script script) {
        var id = UUID.randomUUID();
        scripts.put(id, script);
        var job = As.call(
                farm.teacher,
                () -> jobs.submit(new JobRequest(KIND, new Payload(id), Text.verbatim("Fleet"), null, null)));
        return farm.awaitEnd(job);
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
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public boolean allows(Payload payload, Actor actor) {
        return true;
    }

    @Override
    public void run(JobRun<Payload> run) throws Exception {
        Objects.requireNonNull(scripts.get(run.payload().script())).run(run);
        run.items().stream().filter(item -> !item.state().finished()).forEach(item -> item.succeed(null));
    }
}
