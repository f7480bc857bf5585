package io.croft.simulator.shell;

import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.task.Task;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API as a node's own programs use it: as root, and with tasks that are waited for. */
record ApiSession(Cluster cluster, String node, ApiCalls api) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Nullable
    Object call(String method, String path, Map<String, List<String>> parameters) throws InterruptedException {
        return api.call(node, method, path, parameters);
    }

    /** Calls the node's own part of the API, with one value per parameter. */
    @Nullable
    Object onNode(String method, String path, Map<String, String> parameters) throws InterruptedException {
        Map<String, List<String>> listed = new LinkedHashMap<>();
        parameters.forEach((name, value) -> listed.put(name, List.of(value)));
        return call(method, "/nodes/" + node + path, listed);
    }

    /** If the answer names a task: waits for it, prints its log, and refuses with its error. */
    void follow(@Nullable Object answer, Console console) throws InterruptedException {
        if (!(answer instanceof String upid) || !upid.startsWith("UPID:")) {
            return;
        }
        Task task = cluster.tasks().find(upid);
        if (!task.await(PATIENCE)) {
            throw new CommandError(255, "got timeout");
        }
        for (String line : task.log()) {
            if (!line.startsWith("TASK ")) {
                console.line(line);
            }
        }
        if (task.failed()) {
            throw new Refusal(String.valueOf(task.exitStatus()));
        }
    }
}
