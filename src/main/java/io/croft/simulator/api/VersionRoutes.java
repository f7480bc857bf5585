package io.croft.simulator.api;

import io.croft.simulator.cluster.Release;
import java.util.List;
import java.util.Map;

/** {@code /} and {@code /version}. */
final class VersionRoutes {

    void addTo(RouteTable table) {
        table.get(
                "/",
                Permission.ANYBODY,
                _ -> List.of("version", "cluster", "nodes", "storage", "access", "pools").stream()
                        .map(name -> Map.of("subdir", name))
                        .toList());
        table.get("/version", Permission.ANYBODY, call -> version(call.cluster().release()));
        table.get(
                "/nodes/{node}/version",
                Permission.ANYBODY,
                call -> version(call.cluster().release()));
    }

    private static Map<String, Object> version(Release release) {
        return Map.of("version", release.version(), "release", release.release(), "repoid", release.repositoryId());
    }
}
