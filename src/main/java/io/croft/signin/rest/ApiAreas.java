package io.croft.signin.rest;

import io.croft.rest.ApiPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The area of the API to which a path belongs, also for the older routes, so that scopes of tokens apply to them. */
final class ApiAreas {

    /** The older routes to sign in and out by. */
    static final List<String> SIGN_IN =
            List.of("/api/auth/login", "/api/auth/refresh", "/api/auth/logout", "/api/vdi-integration/auth/login");

    /** Routes without a token. */
    static final List<String> OPEN = List.of("/api", "/api/page.css", "/api/health", "/api/v1/openapi.json");

    /** The area of unknown paths: only a scope for everything covers it. */
    private static final String OTHER = "other";

    private static final String INTEGRATION = "vdi-integration";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,29}");

    private static final Map<String, String> OLDER = Map.ofEntries(
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
            Map.entry("company", "companies"),
            Map.entry("users", "people"),
            Map.entry("auth", "people"));

    private static final ApiPath SIGN_IN_NOW = ApiPath.parse(AuthController.PATH);
    private static final Set<ApiPath> SIGN_IN_BEFORE = paths(SIGN_IN);
    private static final Set<ApiPath> OPEN_PATHS = paths(OPEN);

    private ApiAreas() {}

    /** Whether a path is one to sign in or out by. */
    static boolean isSignIn(ApiPath path) {
        int depth = SIGN_IN_NOW.segments().size();
        boolean now = path.segments().size() > depth
                && path.segments().subList(0, depth).equals(SIGN_IN_NOW.segments());
        return now || SIGN_IN_BEFORE.contains(path);
    }

    /** Whether a path asks for no scope. */
    static boolean isOpen(ApiPath path) {
        return OPEN_PATHS.contains(path) || isSignIn(path);
    }

    /**
     * Whether a change of what a path names compares what the caller knew when it writes, and so needs no transaction around it: a
     * changed cluster is asked over the network who it is, for which no connection to the database is held.
     */
    static boolean comparesWhenWriting(ApiPath path) {
        return path.isVersioned()
                && path.at(2).equals("clusters")
                && path.segments().size() == 4;
    }

    /** The area of a path; one that no scope for a single area covers where the path is unknown. */
    static String of(ApiPath path) {
        if (path.isVersioned()) {
            String area = path.at(2);
            return NAME.matcher(area).matches() ? area : OTHER;
        }
        boolean integration = path.at(1).equals(INTEGRATION);
        return OLDER.getOrDefault(path.at(integration ? 2 : 1), OTHER);
    }

    private static Set<ApiPath> paths(List<String> texts) {
        return texts.stream().map(ApiPath::parse).collect(Collectors.toUnmodifiableSet());
    }
}
