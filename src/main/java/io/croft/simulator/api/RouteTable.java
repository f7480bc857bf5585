package io.croft.simulator.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All routes, found by method and path. */
final class RouteTable {

    /** A route and the values its path's variables have in a request. */
    record Match(Route route, Map<String, String> variables) {}

    private final Map<String, List<Route>> byMethod = new HashMap<>();

    void get(String path, Permission permission, Parameters parameters, Handler handler) {
        add("GET", path, permission, parameters, handler, false);
    }

    void get(String path, Permission permission, Handler handler) {
        get(path, permission, Parameters.none(), handler);
    }

    void post(String path, Permission permission, Parameters parameters, Handler handler) {
        add("POST", path, permission, parameters, handler, false);
    }

    void put(String path, Permission permission, Parameters parameters, Handler handler) {
        add("PUT", path, permission, parameters, handler, false);
    }

    void delete(String path, Permission permission, Parameters parameters, Handler handler) {
        add("DELETE", path, permission, parameters, handler, false);
    }

    /** A POST whose handler reads the body itself. */
    void upload(String path, Permission permission, Handler handler) {
        add("POST", path, permission, Parameters.none(), handler, true);
    }

    private void add(
            String method,
            String path,
            Permission permission,
            Parameters parameters,
            Handler handler,
            boolean readsBody) {
        byMethod.computeIfAbsent(method, _ -> new ArrayList<>())
                .add(new Route(method, segments(path), permission, parameters, handler, readsBody));
    }

    Optional<Match> find(String method, String path) {
        String[] segments = segments(path);
        for (Route route : byMethod.getOrDefault(method, List.of())) {
            Optional<Match> match = route.match(segments).map(variables -> new Match(route, variables));
            if (match.isPresent()) {
                return match;
            }
        }
        return Optional.empty();
    }

    private static String[] segments(String path) {
        String trimmed = path.replaceAll("^/+|/+$", "");
        return trimmed.isEmpty() ? new String[0] : trimmed.split("/+");
    }
}
