package io.croft.simulator.shell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of the REST side, for commands that wrap the API. */
@FunctionalInterface
public interface ApiCalls {

    /**
     * Calls a route as {@code root@pam}.
     *
     * @param node the node that is asked
     * @param path without {@code /api2/json}
     * @return the {@code data} of the answer
     * @throws io.croft.simulator.refusal.Refusal as the REST side refuses
     */
    @Nullable
    Object call(String node, String method, String path, Map<String, List<String>> parameters)
            throws InterruptedException;
}
