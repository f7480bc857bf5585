package io.croft.simulator.access;

import io.croft.simulator.refusal.Forbidden;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Privileges by path. The nearest entry between the path and the root applies; a guest also has the privileges of its
 * pool; a separated token has the intersection with those of its user.
 */
public final class AccessControl {

    private final Privileges privileges;
    private final Roles roles;
    private final Users users;
    private final List<AccessEntry> entries = new CopyOnWriteArrayList<>();
    private final Function<String, Optional<String>> poolOfPath;

    /** {@code poolOfPath} gives the pool of a path such as {@code /vms/100}, if it is in one. */
    public AccessControl(
            Privileges privileges, Roles roles, Users users, Function<String, Optional<String>> poolOfPath) {
        this.privileges = privileges;
        this.roles = roles;
        this.users = users;
        this.poolOfPath = poolOfPath;
    }

    public List<AccessEntry> entries() {
        return List.copyOf(entries);
    }

    public void grant(AccessEntry entry) {
        revoke(entry);
        entries.add(entry);
    }

    /** Removes the entry whatever its propagation. */
    public void revoke(AccessEntry entry) {
        entries.removeIf(each -> each.path().equals(entry.path())
                && each.isFor(entry.type(), entry.who())
                && each.role().equals(entry.role()));
    }

    /** Removes all entries at the path, when what it names is gone. */
    public void forget(String path) {
        entries.removeIf(each -> each.path().equals(path));
    }

    /** The privileges of the caller at the path. */
    public Set<String> privilegesOf(Caller caller, String path) {
        if (caller.user().equals(Caller.ROOT) && !isSeparated(caller)) {
            return privileges.all();
        }
        Set<String> ofUser = caller.user().equals(Caller.ROOT)
                ? privileges.all()
                : withPool(path, each -> rolesOf(caller.user(), each));
        if (!isSeparated(caller)) {
            return ofUser;
        }
        Set<String> ofToken = new TreeSet<>(withPool(path, each -> nearest(each, "token", Set.of(caller.owner()))));
        ofToken.retainAll(ofUser);
        return ofToken;
    }

    public boolean may(Caller caller, String path, String privilege) {
        return privilegesOf(caller, path).contains(privilege);
    }

    /** Refuses a caller without the privilege at the path. */
    public void require(Caller caller, String path, String privilege) {
        requireAny(caller, path, privilege);
    }

    /** Refuses a caller without any of the privileges at the path. */
    public void requireAny(Caller caller, String path, String... any) {
        Set<String> granted = privilegesOf(caller, path);
        if (Arrays.stream(any).noneMatch(granted::contains)) {
            throw new Forbidden(path, String.join("|", any));
        }
    }

    /** The privileges of a group (such as {@code vms}) that the caller has anywhere, as returned with a ticket. */
    public Map<String, Integer> capabilities(Caller caller, String group) {
        Set<String> anywhere = new TreeSet<>();
        knownPaths().forEach(path -> anywhere.addAll(privilegesOf(caller, path)));
        Map<String, Integer> capabilities = new TreeMap<>();
        privileges.ofGroup(group).stream().filter(anywhere::contains).forEach(name -> capabilities.put(name, 1));
        return capabilities;
    }

    /** The paths to show: the usual ones and those with entries. */
    public Set<String> knownPaths() {
        Set<String> paths =
                new TreeSet<>(List.of("/", "/access", "/access/groups", "/nodes", "/pool", "/sdn", "/storage", "/vms"));
        entries.forEach(entry -> paths.add(entry.path()));
        return paths;
    }

    private boolean isSeparated(Caller caller) {
        @Nullable String token = caller.token();
        return token != null
                && users.token(caller.user(), token).map(ApiToken::separated).orElse(true);
    }

    private Set<String> withPool(String path, Function<String, Set<String>> roleNames) {
        Set<String> names = new HashSet<>(roleNames.apply(path));
        if (!names.contains("NoAccess")) {
            poolOfPath.apply(path).ifPresent(pool -> names.addAll(roleNames.apply("/pool/" + pool)));
        }
        Set<String> granted = new TreeSet<>();
        if (!names.contains("NoAccess")) {
            names.forEach(name -> roles.find(name).ifPresent(role -> granted.addAll(role.privileges())));
        }
        return granted;
    }

    private Set<String> rolesOf(String user, String path) {
        Set<String> own = nearest(path, "user", Set.of(user));
        return own.isEmpty() ? nearest(path, "group", users.groupsOf(user)) : own;
    }

    private Set<String> nearest(String path, String type, Set<String> who) {
        for (String each : upwards(path)) {
            Set<String> found = new TreeSet<>();
            for (AccessEntry entry : entries) {
                boolean reaches = each.equals(path) || entry.propagate();
                if (entry.path().equals(each) && entry.type().equals(type) && who.contains(entry.who()) && reaches) {
                    found.add(entry.role());
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    private static List<String> upwards(String path) {
        List<String> paths = new ArrayList<>();
        for (String each = path; !each.isEmpty(); each = each.substring(0, each.lastIndexOf('/'))) {
            if (!each.equals("/")) {
                paths.add(each);
            } else {
                break;
            }
        }
        paths.add("/");
        return paths;
    }
}
