package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** A kind of scheduled work that each test brings along, under a name of its own; without any it submits an empty job. */
@Component
class ScriptedWork implements ScheduledWork<ScriptedWork.Script> {

    static final String KIND = "test.scheduled";

    private final Jobs jobs;
    private final Map<String, Supplier<ScheduledStart>> works = new ConcurrentHashMap<>();
    private final Set<UserId> refused = ConcurrentHashMap.newKeySet();

    ScriptedWork(Jobs jobs) {
        this.jobs = jobs;
    }

    record Script(String name) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Script> payloadType() {
        return Script.class;
    }

    @Override
    public boolean allows(Script payload, Actor actor) {
        return !refused.contains(actor.id());
    }

    @Override
    public ScheduledStart start(Script payload) {
        Supplier<ScheduledStart> work = works.get(payload.name());
        return work == null ? new ScheduledStart.Started(submit(payload)) : work.get();
    }

    private JobId submit(Script payload) {
        return jobs.submit(new JobRequest(
                ScriptedHandler.KIND,
                new ScriptedHandler.Script(payload.name()),
                Text.verbatim("Scheduled"),
                "test:" + payload.name(),
                null));
    }

    void bring(String name, Supplier<ScheduledStart> work) {
        works.put(name, work);
    }

    void refuse(UserId person) {
        refused.add(person);
    }
}
