package io.croft.simulator.api;

import io.croft.simulator.guest.DriveKeys;
import io.croft.simulator.guest.Guest;
import io.croft.simulator.refusal.Forbidden;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may set which option of a container ({@code PVE::LXC}, check_ct_modify_config_perm). */
final class ContainerRights {

    private ContainerRights() {}

    /** Refuses what only the superuser may give a container that is made. */
    static void requireMayMake(Call call, Map<String, String> given) {
        requireRootForFeatures(call, "", given.getOrDefault("features", ""));
        requireRootForMounts(call, given);
    }

    /** Refuses unless the caller has the privilege of every option that is touched. */
    static void requireMayChange(
            Call call, Guest guest, Map<String, String> set, Collection<String> delete, Collection<String> revert) {
        Stream.of(set.keySet(), delete, revert)
                .flatMap(Collection::stream)
                .forEach(option ->
                        call.cluster().access().require(call.signedIn(), "/vms/" + guest.id(), privilege(option)));
        if (set.containsKey("features") || delete.contains("features")) {
            requireRootForFeatures(call, guest.config().get("features", ""), set.getOrDefault("features", ""));
        }
        requireRootForMounts(call, set);
    }

    private static String privilege(String option) {
        if (DriveKeys.isDrive(option) || DriveKeys.isUnused(option)) {
            return "VM.Config.Disk";
        }
        if (DriveKeys.isNetwork(option)) {
            return "VM.Config.Network";
        }
        return switch (option) {
            case "cores", "cpulimit", "cpuunits" -> "VM.Config.CPU";
            case "memory", "swap" -> "VM.Config.Memory";
            case "nameserver", "searchdomain", "hostname" -> "VM.Config.Network";
            default -> "VM.Config.Options";
        };
    }

    private static void requireRootForFeatures(Call call, String before, String after) {
        boolean onlyNesting = besideNesting(before).equals(besideNesting(after));
        if (!onlyNesting && !call.signedIn().isRoot()) {
            throw new Forbidden("changing feature flags (except nesting) is only allowed for root@pam");
        }
    }

    private static Map<String, String> besideNesting(String features) {
        Map<String, String> flags = new TreeMap<>(features.isEmpty() ? Map.of() : DriveKeys.properties(features));
        flags.remove("nesting");
        flags.values().removeAll(List.of("0"));
        return flags;
    }

    /** A mount point that is a path of the node, and no volume of a storage, is bound into the container. */
    private static void requireRootForMounts(Call call, Map<String, String> given) {
        for (String key : new TreeSet<>(given.keySet())) {
            String volume = DriveKeys.volume(given.getOrDefault(key, ""));
            if (DriveKeys.isDrive(key)
                    && volume.startsWith("/")
                    && !call.signedIn().isRoot()) {
                String type = volume.startsWith("/dev/") ? "device" : "bind";
                throw new Forbidden("mount point type " + type + " is only allowed for root@pam");
            }
        }
    }
}
