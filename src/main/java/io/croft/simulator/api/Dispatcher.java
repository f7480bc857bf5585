package io.croft.simulator.api;

import io.croft.simulator.access.Caller;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.NotSignedIn;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Handles a request in the order of PVE: sign-in, route, privileges, node, parameters, worker. */
final class Dispatcher {

    private static final String PREFIX = "/api2/json";
    private static final int WORKERS_PER_NODE = 3;

    private final Cluster cluster;
    private final RouteTable routes;
    private final CallerCheck signIn;
    private final RequestReading reading = new RequestReading();
    private final Map<String, Semaphore> workers = new ConcurrentHashMap<>();

    Dispatcher(Cluster cluster, RouteTable routes) {
        this.cluster = cluster;
        this.routes = routes;
        this.signIn = new CallerCheck(cluster);
    }

    /** The path without prefix and query, decoded, for the log and for finding a route. */
    static String path(ClassicHttpRequest request) {
        String path = request.getPath();
        int mark = path.indexOf('?');
        String plain = mark < 0 ? path : path.substring(0, mark);
        return plain.startsWith(PREFIX) ? plain.substring(PREFIX.length()) : plain;
    }

    /** Answers a request received by the node {@code local}. */
    Answer answer(ClassicHttpRequest request, String local) throws IOException, InterruptedException {
        try {
            return dispatch(request, local);
        } catch (NotSignedIn refused) {
            Thread.sleep(cluster.timing().refusedSignIn());
            return Answer.of(refused);
        } catch (Refusal refusal) {
            return Answer.of(refusal);
        }
    }

    private Answer dispatch(ClassicHttpRequest request, String local) throws IOException, InterruptedException {
        String path = path(request);
        RouteTable.@Nullable Match match =
                routes.find(request.getMethod(), path).orElse(null);
        boolean open = match != null && !match.route().permission().needsSignIn();
        boolean uploading = match != null && match.route().readsBody();
        @Nullable Caller caller = open ? null : signIn.callerOf(request, !uploading);
        if (match == null) {
            return Answer.notImplemented(request.getMethod(), decode(path.isEmpty() ? "/" : path));
        }
        Map<String, String> variables = match.variables().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> decode(entry.getValue())));
        Map<String, List<String>> parameters = uploading ? Map.of() : reading.parameters(request);
        Call call = new Call(cluster, local, caller, variables, parameters, body(request, uploading));
        match.route().permission().check(call);
        @Nullable Answer unreachable = unreachable(variables.get("node"));
        if (unreachable != null) {
            return unreachable;
        }
        verifyId(variables.get("vmid"));
        if (!uploading) {
            match.route().parameters().verify(parameters);
        }
        return handle(match.route(), call);
    }

    private static void verifyId(@Nullable String guest) {
        @Nullable String problem = guest == null ? null : ParameterType.VMID.problem(guest);
        if (problem != null) {
            throw new WrongParameters("vmid", problem);
        }
    }

    private @Nullable Answer unreachable(@Nullable String node) throws InterruptedException {
        if (node == null) {
            return null;
        }
        if (cluster.node(node).isEmpty()) {
            Thread.sleep(cluster.timing().hostLookup());
            throw new Refusal("hostname lookup '%s' failed - failed to get address info for: %s: ".formatted(node, node)
                    + "Temporary failure in name resolution");
        }
        return cluster.faults().isDead(node) ? Answer.unreachable() : null;
    }

    private Answer handle(Route route, Call call) throws IOException, InterruptedException {
        String node = call.path().getOrDefault("node", call.local());
        Semaphore free = workers.computeIfAbsent(node, _ -> new Semaphore(WORKERS_PER_NODE, true));
        free.acquire();
        try {
            Thread.sleep(cluster.faults().latencyOf(node));
            Object result = route.handler().handle(call);
            if (!route.method().equals("GET")) {
                cluster.changed();
            }
            return Answer.ok(result);
        } catch (Refusal | IOException | InterruptedException known) {
            throw known;
        } catch (Exception unexpected) {
            throw new IllegalStateException("handler of " + Arrays.toString(route.template()), unexpected);
        } finally {
            free.release();
        }
    }

    private static InputStream body(ClassicHttpRequest request, boolean wanted) throws IOException {
        @Nullable HttpEntity entity = request.getEntity();
        return wanted && entity != null ? entity.getContent() : InputStream.nullInputStream();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
