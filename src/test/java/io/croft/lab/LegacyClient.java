package io.croft.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the older routes as they are out there: it signs in, keeps its token and reads envelopes. */
final class LegacyClient {

    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private String token = "";

    LegacyClient(URI server) {
        this.server = server;
    }

    /** What came back. */
    record Answer(int status, JsonNode body) {

        JsonNode data() {
            return body.get("data");
        }

        String message() {
            return body.get("message").asString();
        }
    }

    Answer login(String username, String password) throws IOException, InterruptedException {
        Answer answer = send(
                "POST",
                "/api/vdi-integration/auth/login",
                "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
        if (answer.status() == 200) {
            token = answer.data().get("token").asString();
        }
        return answer;
    }

    void use(String otherToken) {
        token = otherToken;
    }

    String token() {
        return token;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "");
    }

    private Answer send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), json.readTree(answer.body()));
    }
}
