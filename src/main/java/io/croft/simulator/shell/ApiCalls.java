package io.croft.simulator.shell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of the REST side, for commands that are thin covers of the API. */
@FunctionalInterface
public interface ApiCalls {

    /**
     * Does what {@code root@pam} asks a node.
     *
     * @param node the node that is asked
     * @param path without {@code /api2/json}
     * @return the answer's {@code data}
     * @throws io.croft.simulator.refusal.Refusal as the REST side refuses
     */
    @Nullable
    Object call(String node, String method, String path, Map<String, List<String>> parameters)
            throws InterruptedException;
}
