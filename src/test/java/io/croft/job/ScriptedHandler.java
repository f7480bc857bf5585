package io.croft.job;

import io.croft.access.Actor;
import io.croft.access.UserId;
import io.croft.kernel.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A kind of job whose work each test brings along, under a name of its own. */
@Component
public class ScriptedHandler implements JobHandler<ScriptedHandler.Script> {

    public static final String KIND = "test.scripted";

    private final Map<String, WorkContext> works = new ConcurrentHashMap<>();
    private final Map<String, EndedUnrun> endedUnrun = new ConcurrentHashMap<>();
    private final Set<String> deaf = ConcurrentHashMap.newKeySet();
    private final Set<UserId> refused = ConcurrentHashMap.newKeySet();

    @Override
    public boolean needsResource() {
        return false;
    }

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
    public void run(JobRun<Script> run) throws Exception {
        WorkContext work = works.get(run.payload().name());
        if (work == null) {
            throw new IllegalStateException("No test brings " + run.payload().name());
        }
        work.run(run);
    }

    @Override
    public void endedUnrun(JobId job, Script script, Set<String> ended, Optional<Text> why) {
        endedUnrun.put(script.name(), new EndedUnrun(ended, why));
        if (deaf.contains(script.name())) {
            throw new IllegalStateException("cannot be told");
        }
    }

    /** Whoever brings this work cannot be told of its end. */
    public void deafen(String name) {
        deaf.add(name);
    }

    /** What the handler was told of a job that ended without being run. */
    public Optional<EndedUnrun> endedUnrun(String name) {
        return Optional.ofNullable(endedUnrun.get(name));
    }

    /** This person may not have such work done from now on. */
    public void refuse(UserId person) {
        refused.add(person);
    }

    public void bring(String name, WorkContext work) {
        works.put(name, work);
    }

    public record EndedUnrun(Set<String> ended, Optional<Text> why) {}

    public record Script(String name) {}

    public interface WorkContext {
        void run(JobRun<Script> run) throws Exception;
    }
}
