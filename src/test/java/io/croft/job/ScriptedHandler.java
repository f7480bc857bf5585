package io.croft.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** A kind of job whose work each test brings along, under a name of its own. */
@Component
public class ScriptedHandler implements JobHandler<ScriptedHandler.Script> {

    public static final String KIND = "test.scripted";

    private final Map<String, Work> works = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<Script> payloadType() {
        return Script.class;
    }

    @Override
    public void run(JobRun<Script> run) throws Exception {
        Work work = works.get(run.payload().name());
        if (work == null) {
            throw new IllegalStateException("No test brings " + run.payload().name());
        }
        work.run(run);
    }

    public void bring(String name, Work work) {
        works.put(name, work);
    }

    public record Script(String name) {}

    public interface Work {
        void run(JobRun<Script> run) throws Exception;
    }
}
