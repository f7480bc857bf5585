package io.croft.simulator.access;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The privileges of a PVE release, and the groups in which they are returned with a ticket. */
public final class Privileges {

    private static final String COMMON = """
            Datastore.Allocate Datastore.AllocateSpace Datastore.AllocateTemplate Datastore.Audit Group.Allocate
            Mapping.Audit Mapping.Modify Mapping.Use Permissions.Modify Pool.Allocate Pool.Audit Realm.Allocate
            Realm.AllocateUser SDN.Allocate SDN.Audit SDN.Use Sys.AccessNetwork Sys.Audit Sys.Console Sys.Incoming
            Sys.Modify Sys.PowerMgmt Sys.Syslog User.Modify VM.Allocate VM.Audit VM.Backup VM.Clone VM.Config.CDROM
            VM.Config.CPU VM.Config.Cloudinit VM.Config.Disk VM.Config.HWType VM.Config.Memory VM.Config.Network
            VM.Config.Options VM.Console VM.Migrate VM.PowerMgmt VM.Snapshot VM.Snapshot.Rollback""";

    private static final String SINCE_9 = """
            VM.GuestAgent.Audit VM.GuestAgent.FileRead VM.GuestAgent.FileSystemMgmt VM.GuestAgent.FileWrite
            VM.GuestAgent.Unrestricted VM.Replicate""";

    private static final String UNTIL_8 = "VM.Monitor";

    private final NavigableSet<String> names;

    private Privileges(NavigableSet<String> names) {
        this.names = names;
    }

    /** The privileges of a release; 9 replaced {@code VM.Monitor} by privileges for the guest agent. */
    public static Privileges of(int majorRelease) {
        NavigableSet<String> names = split(COMMON);
        names.addAll(split(majorRelease >= 9 ? SINCE_9 : UNTIL_8));
        return new Privileges(names);
    }

    /** Splits names at spaces, commas or semicolons. */
    static NavigableSet<String> split(String names) {
        return Arrays.stream(names.split("[\\s,;]+"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> all() {
        return names;
    }

    public boolean knows(String name) {
        return names.contains(name);
    }

    /** The privileges returned in {@code cap} of a ticket for a group such as {@code vms}. */
    List<String> ofGroup(String group) {
        List<String> prefixes = switch (group) {
            case "vms" -> List.of("VM.");
            case "storage" -> List.of("Datastore.");
            case "nodes" -> List.of("Sys.");
            case "access" -> List.of("User.Modify", "Group.Allocate");
            case "dc" -> List.of("Sys.Audit", "Sys.Modify", "SDN.");
            case "sdn" -> List.of("SDN.");
            case "mapping" -> List.of("Mapping.");
            default -> List.of();
        };
        return names.stream()
                .filter(name -> prefixes.stream().anyMatch(name::startsWith)
                        || (name.equals("Permissions.Modify") && !group.equals("dc")))
                .toList();
    }
}
