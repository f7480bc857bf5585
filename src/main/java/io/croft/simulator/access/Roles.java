package io.croft.simulator.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Roles: named sets of privileges, some of them built in. */
public final class Roles {

    /** A role; a special one cannot be changed. */
    public record Role(String id, Set<String> privileges, boolean special) {}

    private static final Set<String> ADMIN_ONLY = Set.of(
            "Mapping.Modify",
            "Permissions.Modify",
            "Realm.Allocate",
            "Sys.AccessNetwork",
            "Sys.Incoming",
            "Sys.Modify",
            "Sys.PowerMgmt");

    private final Map<String, Role> roles = new ConcurrentHashMap<>();

    public Roles(Privileges known) {
        builtIn(known, "Administrator", _ -> true);
        builtIn(known, "NoAccess", _ -> false);
        builtIn(known, "PVEAdmin", name -> !ADMIN_ONLY.contains(name));
        builtIn(known, "PVEVMAdmin", name -> name.startsWith("VM."));
        builtIn(known, "PVEAuditor", name -> name.endsWith(".Audit"));
        named(
                known,
                "PVEVMUser",
                "VM.Audit VM.Backup VM.Config.CDROM VM.Config.Cloudinit VM.Console "
                        + "VM.GuestAgent.Audit VM.GuestAgent.FileRead VM.GuestAgent.FileSystemMgmt "
                        + "VM.GuestAgent.FileWrite VM.PowerMgmt");
        named(known, "PVETemplateUser", "VM.Audit VM.Clone");
        named(known, "PVESysAdmin", "Sys.Audit Sys.Console Sys.Syslog");
        named(known, "PVEUserAdmin", "Group.Allocate Realm.AllocateUser User.Modify");
        named(known, "PVEPoolAdmin", "Pool.Allocate Pool.Audit");
        named(known, "PVEPoolUser", "Pool.Audit");
        named(known, "PVEDatastoreUser", "Datastore.AllocateSpace Datastore.Audit");
        named(
                known,
                "PVEDatastoreAdmin",
                "Datastore.Allocate Datastore.AllocateSpace Datastore.AllocateTemplate Datastore.Audit");
        named(known, "PVESDNAdmin", "SDN.Allocate SDN.Audit SDN.Use");
        named(known, "PVESDNUser", "SDN.Audit SDN.Use");
        named(known, "PVEMappingAdmin", "Mapping.Audit Mapping.Modify Mapping.Use");
        named(known, "PVEMappingUser", "Mapping.Audit Mapping.Use");
    }

    private void named(Privileges known, String id, String privileges) {
        builtIn(known, id, Privileges.split(privileges)::contains);
    }

    private void builtIn(Privileges known, String id, Predicate<String> belongs) {
        Set<String> privileges = known.all().stream().filter(belongs).collect(Collectors.toCollection(TreeSet::new));
        roles.put(id, new Role(id, privileges, true));
    }

    /** Adds a role; false when the id is taken. */
    public boolean add(String id, Set<String> privileges) {
        return roles.putIfAbsent(id, new Role(id, Set.copyOf(privileges), false)) == null;
    }

    /** Replaces a role of one's own. */
    public void replace(String id, Set<String> privileges) {
        roles.put(id, new Role(id, Set.copyOf(privileges), false));
    }

    public void remove(String id) {
        roles.remove(id);
    }

    public Optional<Role> find(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    public Collection<Role> all() {
        return roles.values();
    }
}
