package io.croft.rest;

import io.croft.kernel.Problem;
import io.croft.kernel.SpokenText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The routes that are older than {@code /api/v1}, for existing clients. Refusals have their own form, always in
 * English: {@code {"success": false, "message": "Invalid token"}}.
 */
final class LegacyRoutes {

    private static final String FAULT = "rest.fault";

    /** What clients compare with. */
    private static final Map<String, String> WORDS = Map.of(
            "signin.api.noToken",
            "No token",
            "signin.api.invalidToken",
            "Invalid token",
            "signin.api.refresh.invalid",
            "Invalid token",
            FAULT,
            "Server error");

    private LegacyRoutes() {}

    /** Whether a request is for one of them. */
    static boolean isFor(HttpServletRequest request) {
        return ApiPath.of(request).isOlder();
    }

    /** The body of a refusal. */
    static Map<String, Object> refusal(List<Problem> problems, String reason, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put(
                "message",
                problems.isEmpty()
                        ? reason
                        : WORDS.getOrDefault(
                                problems.getFirst().text().key(),
                                SpokenText.in(
                                        Locale.ENGLISH, problems.getFirst().text())));
        body.putAll(more);
        return body;
    }
}
