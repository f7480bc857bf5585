package io.croft.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Croft does on a cluster and the privileges it takes, each on the path where it is usually granted. */
enum Feature {
    READ(
            "cluster.feature.read",
            Map.of("/", Set.of("Sys.Audit"), "/vms", Set.of("VM.Audit"), "/storage", Set.of("Datastore.Audit"))),
    POWER("cluster.feature.power", Map.of("/vms", Set.of("VM.PowerMgmt"))),
    CLONE(
            "cluster.feature.clone",
            Map.of(
                    "/vms",
                    Set.of("VM.Clone", "VM.Allocate", "VM.Config.Options", "VM.Config.Disk", "VM.Config.Network"),
                    "/storage",
                    Set.of("Datastore.AllocateSpace"))),
    SIZE("cluster.feature.size", Map.of("/vms", Set.of("VM.Config.CPU", "VM.Config.Memory"))),
    SNAPSHOT("cluster.feature.snapshot", Map.of("/vms", Set.of("VM.Snapshot", "VM.Snapshot.Rollback"))),
    CONSOLE("cluster.feature.console", Map.of("/vms", Set.of("VM.Console"))),
    AGENT("cluster.feature.agent", Map.of("/vms", Set.of("VM.Monitor|VM.GuestAgent.Audit"))),
    IMAGES("cluster.feature.images", Map.of("/storage", Set.of("Datastore.AllocateTemplate")));

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable map
    private final Map<String, Set<String>> needed;

    Feature(String key, Map<String, Set<String>> needed) {
        this.key = key;
        this.needed = needed;
    }

    String key() {
        return key;
    }

    /** A privilege that is missing somewhere. */
    record Missing(String path, String privilege) {
        @Override
        public String toString() {
            return privilege.replace("|", " / ") + " · " + path;
        }
    }

    /** What of it is missing, given the privileges by path. */
    List<Missing> missing(Map<String, Set<String>> granted) {
        List<Missing> missing = new ArrayList<>();
        needed.forEach((path, privileges) -> privileges.stream()
                .filter(privilege -> !has(granted, path, privilege))
                .sorted()
                .forEach(privilege -> missing.add(new Missing(path, privilege))));
        return missing;
    }

    private static boolean has(Map<String, Set<String>> granted, String path, String alternatives) {
        Set<String> here = granted.getOrDefault(path, granted.getOrDefault("/", Set.of()));
        return List.of(alternatives.split("\\|")).stream().anyMatch(here::contains);
    }
}
