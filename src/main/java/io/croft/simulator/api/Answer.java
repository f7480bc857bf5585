package io.croft.simulator.api;

import io.croft.simulator.refusal.NotSignedIn;
import io.croft.simulator.refusal.Refusal;
import io.croft.simulator.refusal.WrongParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param body JSON object, or null for an empty body
 */
record Answer(int status, String reason, @Nullable Map<String, @Nullable Object> body) {

    static Answer ok(@Nullable Object result) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (result instanceof Handler.Counted counted) {
            body.put("data", counted.data());
            body.put("total", counted.total());
        } else {
            body.put("data", result);
        }
        return new Answer(200, "OK", body);
    }

    static Answer of(Refusal refusal) {
        String reason = refusal.text().strip().replace('\n', ' ');
        if (refusal instanceof NotSignedIn notSignedIn && !notSignedIn.withBody()) {
            return new Answer(401, reason, null);
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("data", null);
        body.put("message", refusal.text() + "\n");
        if (refusal instanceof WrongParameters wrong) {
            body.put("errors", wrong.errors());
        }
        return new Answer(refusal.status(), reason, body);
    }

    static Answer notImplemented(String method, String path) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        String text = "Method '" + method + " " + path + "' not implemented";
        body.put("data", null);
        body.put("message", text);
        return new Answer(501, text, body);
    }

    /** The answer of a node that cannot reach the node it proxies for. */
    static Answer unreachable() {
        return new Answer(595, "No route to host", null);
    }

    boolean isError() {
        return status >= 400;
    }
}
