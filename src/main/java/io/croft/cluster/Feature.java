package io.croft.cluster;

import io.croft.proxmox.version.PveVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Features of Croft and the privileges they need, each on the path where it is usually granted. */
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
                    Set.of("Datastore.AllocateSpace"),
                    "/sdn",
                    Set.of("SDN.Use"))),
    SIZE("cluster.feature.size", Map.of("/vms", Set.of("VM.Config.CPU", "VM.Config.Memory"))),
    SNAPSHOT("cluster.feature.snapshot", Map.of("/vms", Set.of("VM.Snapshot", "VM.Snapshot.Rollback"))),
    CONSOLE("cluster.feature.console", Map.of("/vms", Set.of("VM.Console"))),
    AGENT("cluster.feature.agent", Map.of("/vms", Set.of("VM.Monitor|VM.GuestAgent.Audit"))),
    IMAGES("cluster.feature.images", Map.of("/storage", Set.of("Datastore.AllocateTemplate")));

    /** Privileges on networks are granted per network, and do not exist before Proxmox VE 8. */
    private static final String NETWORKS = "/sdn";

    private static final int NETWORKS_SINCE = 8;

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

    /** A missing privilege and its path. */
    record Missing(String path, String privilege) {
        @Override
        public String toString() {
            return privilege.replace("|", " / ") + " · " + path;
        }
    }

    /** The paths whose privileges have to be read. */
    static Set<String> paths() {
        return Arrays.stream(values())
                .flatMap(feature -> feature.needed.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The missing privileges of this feature in a version.
     *
     * @param granted effective privileges by path
     */
    List<Missing> missing(Map<String, Set<String>> granted, PveVersion version) {
        List<Missing> missing = new ArrayList<>();
        needed.forEach((path, privileges) -> privileges.stream()
                .filter(_ -> version.major() >= NETWORKS_SINCE || !path.equals(NETWORKS))
                .filter(privilege -> !has(granted, path, privilege))
                .sorted()
                .forEach(privilege -> missing.add(new Missing(path, privilege))));
        return missing;
    }

    private static boolean has(Map<String, Set<String>> granted, String path, String alternatives) {
        Set<String> here = new HashSet<>(granted.getOrDefault(path, Set.of()));
        granted.forEach((below, privileges) -> {
            if (path.equals(NETWORKS) && below.startsWith(NETWORKS + "/")) {
                here.addAll(privileges);
            }
        });
        return List.of(alternatives.split("\\|")).stream().anyMatch(here::contains);
    }
}
