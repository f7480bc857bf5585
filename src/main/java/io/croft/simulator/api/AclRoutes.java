package io.croft.simulator.api;

import io.croft.simulator.access.AccessEntry;
import io.croft.simulator.access.Caller;
import io.croft.simulator.access.Roles.Role;
import io.croft.simulator.cluster.Cluster;
import io.croft.simulator.refusal.Forbidden;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /access/roles}, {@code /access/acl} and {@code /access/permissions}. */
final class AclRoutes {

    private final Cluster cluster;

    AclRoutes(Cluster cluster) {
        this.cluster = cluster;
    }

    void addTo(RouteTable table) {
        addReadingRoles(table);
        addChangingRoles(table);
        addAccessList(table);
    }

    private void addReadingRoles(RouteTable table) {
        table.get(
                "/access/roles",
                Permission.ANYBODY,
                _ -> cluster.roles().all().stream().map(AclRoutes::role).toList());
        table.get(
                "/access/roles/{roleid}",
                Permission.ANYBODY,
                call -> requireRole(call).privileges().stream().collect(Collectors.toMap(name -> name, _ -> 1)));
    }

    private void addChangingRoles(RouteTable table) {
        Permission manage = Permission.at("/access", "Sys.Modify");
        ParameterType privileges = value -> words(value)
                .filter(name -> !cluster.privileges().knows(name))
                .findFirst()
                .map(name -> "invalid format - invalid privilege '" + name + "'\n")
                .orElse(null);
        table.post(
                "/access/roles",
                manage,
                Parameters.none()
                        .required("roleid", ParameterType.pattern("[A-Za-z0-9.\\-_]+"))
                        .optional("privs", privileges),
                this::createRole);
        table.put(
                "/access/roles/{roleid}",
                manage,
                Parameters.none().optional("privs", privileges).optional("append", ParameterType.BOOLEAN),
                this::changeRole);
        table.delete("/access/roles/{roleid}", manage, Parameters.none(), call -> {
            cluster.requireAccessWritable("delete role");
            cluster.roles().remove(changeable(call).id());
            return null;
        });
    }

    private void addAccessList(RouteTable table) {
        table.get("/access/acl", Permission.ANYBODY, this::entries);
        table.put(
                "/access/acl",
                Permission.ANYBODY,
                Parameters.none()
                        .required("path", ParameterType.pattern("/.*"))
                        .required("roles", ParameterType.STRING)
                        .optionals(ParameterType.STRING, "users groups tokens")
                        .optionals(ParameterType.BOOLEAN, "propagate delete"),
                this::change);
        table.get(
                "/access/permissions",
                Permission.ANYBODY,
                Parameters.none().optionals(ParameterType.STRING, "path userid"),
                this::permissions);
    }

    private static Map<String, Object> role(Role role) {
        return Map.of(
                "roleid",
                role.id(),
                "special",
                role.special() ? 1 : 0,
                "privs",
                String.join(",", new TreeSet<>(role.privileges())));
    }

    private Role requireRole(Call call) {
        String id = call.text("roleid");
        return cluster.roles().find(id).orElseThrow(() -> new Refusal("role '" + id + "' does not exist"));
    }

    private Role changeable(Call call) {
        Role role = requireRole(call);
        if (role.special()) {
            throw new Refusal("auto-generated role '" + role.id() + "' cannot be modified");
        }
        return role;
    }

    private @Nullable Object createRole(Call call) {
        cluster.requireAccessWritable("create role");
        String id = call.text("roleid");
        if (!cluster.roles().add(id, words(call.text("privs", "")).collect(Collectors.toSet()))) {
            throw new Refusal("create role failed: role '" + id + "' already exists");
        }
        return null;
    }

    private @Nullable Object changeRole(Call call) {
        cluster.requireAccessWritable("modify role");
        Role role = changeable(call);
        Set<String> privileges = words(call.text("privs", "")).collect(Collectors.toCollection(TreeSet::new));
        if (call.flag("append")) {
            privileges.addAll(role.privileges());
        }
        cluster.roles().replace(role.id(), privileges);
        return null;
    }

    private List<Map<String, Object>> entries(Call call) {
        boolean all = call.may("/access", "Sys.Audit");
        return cluster.access().entries().stream()
                .filter(entry -> all || call.may(entry.path(), "Permissions.Modify"))
                .<Map<String, Object>>map(entry -> Map.of(
                        "path",
                        entry.path(),
                        "type",
                        entry.type(),
                        "ugid",
                        entry.who(),
                        "roleid",
                        entry.role(),
                        "propagate",
                        entry.propagate() ? 1 : 0))
                .toList();
    }

    private @Nullable Object change(Call call) {
        String path = call.text("path");
        cluster.access().require(call.signedIn(), path, "Permissions.Modify");
        Map<String, List<String>> whom = new LinkedHashMap<>();
        whom.put("user", words(call.text("users", "")).toList());
        whom.put("group", words(call.text("groups", "")).toList());
        whom.put("token", words(call.text("tokens", "")).toList());
        if (whom.values().stream().allMatch(List::isEmpty)) {
            throw new WrongParameters("users", "either 'users', 'groups' or 'tokens' is required.");
        }
        cluster.requireAccessWritable("ACL update");
        for (String role : words(call.text("roles")).toList()) {
            if (cluster.roles().find(role).isEmpty()) {
                throw new Refusal("role '" + role + "' does not exist");
            }
            whom.forEach((type, names) -> names.forEach(
                    who -> grant(call, new AccessEntry(path, type, who, role, call.flag("propagate", true)))));
        }
        return null;
    }

    private void grant(Call call, AccessEntry entry) {
        if (call.flag("delete")) {
            cluster.access().revoke(entry);
            return;
        }
        if (entry.type().equals("user") && cluster.users().find(entry.who()).isEmpty()) {
            throw new Refusal("user '" + entry.who() + "' does not exist");
        }
        cluster.access().grant(entry);
    }

    private Map<String, Object> permissions(Call call) {
        Caller whose = call.has("userid") ? named(call.text("userid")) : call.signedIn();
        if (!whose.user().equals(call.signedIn().user()) && !call.may("/access", "Sys.Audit")) {
            throw new Forbidden("/access", "Sys.Audit");
        }
        Set<String> paths = new LinkedHashSet<>();
        if (call.has("path")) {
            paths.add(call.text("path"));
        } else {
            paths.addAll(cluster.access().knownPaths());
            cluster.pools().all().forEach(pool -> {
                paths.add("/pool/" + pool.id());
                pool.guests().forEach(guest -> paths.add("/vms/" + guest));
            });
        }
        Map<String, Object> permissions = new TreeMap<>();
        for (String path : paths) {
            Map<String, Object> granted = new TreeMap<>();
            cluster.access().privilegesOf(whose, path).forEach(name -> granted.put(name, 1));
            if (!granted.isEmpty() || call.has("path")) {
                permissions.put(path, granted);
            }
        }
        return permissions;
    }

    private static Caller named(String id) {
        int mark = id.indexOf('!');
        return mark < 0 ? new Caller(id, null) : new Caller(id.substring(0, mark), id.substring(mark + 1));
    }

    private static Stream<String> words(String list) {
        return Arrays.stream(list.split("[\\s,;]+")).filter(word -> !word.isEmpty());
    }
}
