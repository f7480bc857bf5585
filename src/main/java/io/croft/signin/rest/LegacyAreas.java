package io.croft.signin.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The areas of {@code /api/v1} that the routes of before it belong to, so that a token's scopes hold there too. */
final class LegacyAreas {

    static final List<String> SIGN_IN =
            List.of("/api/auth/login", "/api/auth/refresh", "/api/auth/logout", "/api/vdi-integration/auth/login");

    private static final String INTEGRATION = "vdi-integration";
    private static final int FIRST = 2;

    private static final Map<String, String> AREAS = Map.ofEntries(
            Map.entry("cluster", "clusters"),
            Map.entry("clusters", "clusters"),
            Map.entry("class", "classes"),
            Map.entry("classes", "classes"),
            Map.entry("vm-class-mappings", "classes"),
            Map.entry("vm", "seats"),
            Map.entry("vms", "seats"),
            Map.entry("user-vm-assignments", "seats"),
            Map.entry("lab", "templates"),
            Map.entry("templates", "templates"),
            Map.entry("sync", "sync"),
            Map.entry("companies", "companies"),
            Map.entry("users", "people"),
            Map.entry("auth", "people"));

    private static final Set<String> OPEN = Set.of("v1", "health", "page.css", "springdoc", "springdoc.yaml");

    private LegacyAreas() {}

    static boolean isSignIn(String path) {
        return SIGN_IN.contains(path);
    }

    /** The area of a path; one that no scope for a single area covers where the path is unknown. */
    static Optional<String> of(String path) {
        String[] parts = path.split("/", -1);
        if (parts.length <= FIRST || OPEN.contains(parts[FIRST])) {
            return Optional.empty();
        }
        boolean integration = parts[FIRST].equals(INTEGRATION) && parts.length > FIRST + 1;
        return Optional.of(AREAS.getOrDefault(integration ? parts[FIRST + 1] : parts[FIRST], "other"));
    }
}
