package io.croft.cluster;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import io.croft.access.Role;
import io.croft.signin.TestCallers;
import io.croft.simulator.Simulator;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A program connects a cluster as a person does on the screen: test, look, save, change, forget. */
@CroftTest
class ClustersByApiTest {

    @Autowired
    TestCallers callers;

    @Autowired
    JsonMapper json;

    private Simulator simulator;
    private String token = "";

    @BeforeEach
    void start() {
        simulator = SimulatedClusters.small("by-api").nodes("pve1").start();
        token = callers.token(callers.somebody(Role.SUPER_ADMIN), "clusters:write");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void aClusterIsTestedConnectedChangedAndForgotten() throws Exception {
        ObjectNode wish = wish();
        JsonNode first = read(send(POST, "/clusters/test", wish, null), 200);
        assertThat(first.get("wantsLook").asBoolean()).isTrue();
        wish.set("certificates", first.get("certificates"));
        assertThat(read(send(POST, "/clusters/test", wish, null), 200)
                        .get("failed")
                        .asBoolean())
                .isFalse();
        JsonNode made = read(send(POST, "/clusters", wish, null), 201);
        String path = "/clusters/" + made.get("id").asString();
        assertThat(made.toString()).doesNotContain(SimulatedClusters.PASSWORD);
        MockHttpServletResponse found = send(GET, path, null, null);
        assertThat(read(found, 200).get("account").asString()).isEqualTo(SimulatedClusters.USER);

        String tag = String.valueOf(found.getHeader(HttpHeaders.ETAG));
        ObjectNode elsewhere = json.createObjectNode().put("location", "cellar");
        JsonNode changed = read(send(PUT, path, elsewhere, tag), 200);
        assertThat(changed.get("location").asString()).isEqualTo("cellar");
        assertThat(changed.get("name")).isEqualTo(made.get("name"));
        assertThat(send(PUT, path, elsewhere, tag).getStatus()).isEqualTo(412);
        assertThat(read(send(POST, path + "/test", json.createObjectNode(), null), 200)
                        .get("failed")
                        .asBoolean())
                .as("tested with the secret that is stored")
                .isFalse();

        assertThat(send(DELETE, path, null, null).getStatus()).isEqualTo(204);
        assertThat(send(GET, path, null, null).getStatus()).isEqualTo(404);
    }

    @Test
    void aStoredSecretGoesToNoOtherAddress() throws Exception {
        ObjectNode wish = wish();
        wish.set(
                "certificates",
                read(send(POST, "/clusters/test", wish, null), 200).get("certificates"));
        String path = "/clusters/"
                + read(send(POST, "/clusters", wish, null), 201).get("id").asString();
        ObjectNode drawn = json.createObjectNode();
        drawn.putPOJO("endpoints", List.of("192.0.2.7:8006"));
        assertThat(fields(send(PUT, path, drawn, null), 422)).containsExactly("secret");
        assertThat(read(send(POST, path + "/test", drawn, null), 200)
                        .get("checks")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("secret");
        assertThat(send(DELETE, path, null, null).getStatus()).isEqualTo(204);
    }

    @Test
    void eachFieldThatCannotBeReadIsTold() throws Exception {
        ObjectNode wish = json.createObjectNode().put("trust", "BLIND");
        wish.putPOJO("endpoints", List.of("https://"));
        wish.putPOJO("certificates", List.of(Map.of("endpoint", "pve1", "fingerprint", "AB")));
        wish.putPOJO("hostKeys", List.of(Map.of("host", "pve1", "port", 70_000, "key", "ssh-ed25519 x")));
        assertThat(fields(send(POST, "/clusters", wish, null), 400))
                .containsExactlyInAnyOrder("name", "trust", "endpoints", "certificates", "hostKeys");
    }

    @Test
    void whatIsLongerThanItsColumnIsRefusedAtItsField() throws Exception {
        ObjectNode wish = wish().put("location", "x".repeat(256)).put("secret", "x".repeat(513));
        assertThat(fields(send(POST, "/clusters", wish, null), 422)).contains("location", "secret");
    }

    private ObjectNode wish() {
        ObjectNode wish = json.createObjectNode()
                .put("name", "api " + UUID.randomUUID())
                .put("account", SimulatedClusters.USER)
                .put("secret", SimulatedClusters.PASSWORD);
        wish.putPOJO(
                "endpoints",
                simulator.endpoints().stream()
                        .map(each -> each.host() + ":" + each.port())
                        .toList());
        return wish;
    }

    private List<String> fields(MockHttpServletResponse answer, int status) throws Exception {
        return read(answer, status).get("errors").findValuesAsString("field");
    }

    private JsonNode read(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        return json.readTree(answer.getContentAsByteArray());
    }

    private MockHttpServletResponse send(HttpMethod method, String path, @Nullable JsonNode body, @Nullable String tag)
            throws Exception {
        MockHttpServletRequestBuilder request = call(method, path, token);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsBytes(body));
        }
        if (tag != null) {
            request.header(HttpHeaders.IF_MATCH, tag);
        }
        return callers.http().perform(request).andReturn().getResponse();
    }
}
