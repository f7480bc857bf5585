package io.croft.access;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/** The permissions of all rooms, gathered once. */
public final class Permissions {

    private static final Permissions GATHERED =
            gather(ServiceLoader.load(PermissionSource.class, Permissions.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());

    private final Map<String, List<Permission>> rooms = new LinkedHashMap<>();
    private final Map<String, Permission> keys = new LinkedHashMap<>();
    private final Map<String, String> features = new LinkedHashMap<>();
    private final Map<Role, Set<Permission>> builtIn = new EnumMap<>(Role.class);

    private Permissions(List<PermissionSource> sources) {
        sources.forEach(this::add);
    }

    /** @throws IllegalStateException when two rooms declare the same key */
    static Permissions gather(List<PermissionSource> sources) {
        return new Permissions(sources);
    }

    private void add(PermissionSource source) {
        for (PermissionGrant grant : source.permissions()) {
            Permission permission = grant.permission();
            if (keys.putIfAbsent(permission.key(), permission) != null) {
                throw new IllegalStateException(
                        "Permission " + permission + " is declared twice, also by room " + source.room());
            }
            grant.roles()
                    .forEach(role -> builtIn.computeIfAbsent(role, none -> new TreeSet<>())
                            .add(permission));
        }
        String feature = source.feature();
        if (feature != null) {
            features.put(feature, source.room());
        }
        rooms.put(
                source.room(),
                source.permissions().stream().map(PermissionGrant::permission).toList());
    }

    /** The permissions that come with a role. */
    static Set<Permission> of(Role role) {
        return Collections.unmodifiableSet(GATHERED.builtIn.getOrDefault(role, Set.of()));
    }

    /** Returns the permission of this key; empty when no room of this release declares it. */
    public static Optional<Permission> find(String key) {
        return Optional.ofNullable(GATHERED.keys.get(key));
    }

    /** Returns those of some stored keys that rooms of this release declare. */
    public static Set<Permission> known(Iterable<String> keys) {
        Set<Permission> known = new LinkedHashSet<>();
        keys.forEach(key -> find(key).ifPresent(known::add));
        return known;
    }

    /** Returns the features that can be switched off, and the room that declares each. */
    public static Map<String, String> features() {
        return Collections.unmodifiableMap(GATHERED.features);
    }

    /** Returns the permissions of a feature; none when no room of this release declares it. */
    public static Set<Permission> ofFeature(String feature) {
        String room = GATHERED.features.get(feature);
        return room == null ? Set.of() : Set.copyOf(GATHERED.rooms.getOrDefault(room, List.of()));
    }

    /** The permissions each room declares; rooms on lower floors come first. */
    public static Map<String, List<Permission>> byRoom() {
        return Collections.unmodifiableMap(GATHERED.rooms);
    }
}
