package io.croft.simulator;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the simulator answered; {@code body} is missing-node when it was empty. */
record Reply(int status, String reason, Map<String, String> headers, String text, JsonNode body) {

    JsonNode data() {
        return body.path("data");
    }

    String upid() {
        return data().asString();
    }
}
