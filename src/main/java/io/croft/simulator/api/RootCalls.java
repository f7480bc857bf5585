package io.croft.simulator.api;

import io.croft.simulator.access.Caller;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.Refusal;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of {@code root@pam} from a node's shell: the same routes without HTTP, sign-in and workers. */
final class RootCalls {

    private final Cluster cluster;
    private final RouteTable routes;

    RootCalls(Cluster cluster, RouteTable routes) {
        this.cluster = cluster;
        this.routes = routes;
    }

    /** The {@code data} of the answer; refusals are thrown. */
    @Nullable
    Object call(String local, String method, String path, Map<String, List<String>> parameters)
            throws InterruptedException {
        RouteTable.Match match = routes.find(method, path)
                .orElseThrow(() ->
                        new Refusal("No '" + method.toLowerCase(Locale.ROOT) + "' handler defined for '" + path + "'"));
        requireReachable(match.variables().getOrDefault("node", local));
        match.route().parameters().verify(parameters);
        Call call = new Call(
                cluster,
                local,
                new Caller(Caller.ROOT, null),
                match.variables(),
                parameters,
                InputStream.nullInputStream());
        try {
            Object result = match.route().handler().handle(call);
            return result instanceof Handler.Counted counted ? counted.data() : result;
        } catch (Refusal | InterruptedException known) {
            throw known;
        } catch (Exception unexpected) {
            throw new IllegalStateException(
                    "handler of " + Arrays.toString(match.route().template()), unexpected);
        }
    }

    private void requireReachable(String node) {
        if (cluster.node(node).isEmpty()) {
            throw new Refusal("no such cluster node '" + node + "'");
        }
        if (cluster.faults().isDead(node)) {
            throw new Refusal("proxy handler failed: No route to host");
        }
    }
}
