package io.croft.signin;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.testing.CroftTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's programs list, make and revoke the person's tokens, and none of them gains by it. */
@CroftTest
class OwnTokensByApiTest {

    @Autowired
    TestCallers callers;

    @Autowired
    JsonMapper json;

    private Actor teacher;

    @BeforeEach
    void aTeacher() {
        teacher = callers.somebody(Role.TEACHER);
    }

    @Test
    void aSecretIsToldOnceAndIsGoodAtOnce() throws Exception {
        String token = callers.token(teacher, "write");
        String secret = made(token, "backup", "\"jobs:read\"", 7).get("secret").asString();
        send(GET, "/jobs", secret, "").andExpect(status().isOk());
        send(GET, "/tokens", token, "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].name").value("backup"))
                .andExpect(jsonPath("$.items[0].scopes[0]").value("jobs:read"))
                .andExpect(content().string(Matchers.not(Matchers.containsString(secret))));
    }

    @ParameterizedTest
    @CsvSource({
        "write, 7, 192.0.2.0/28, scopes",
        "classes:read, 7, 192.0.2.0/28, scopes",
        "jobs:write, 7, 192.0.2.0/28, scopes",
        "jobs:read, 31, 192.0.2.0/28, days",
        "jobs:read, 7, 192.0.2.0/23, addresses",
        "jobs:read, 7, 2001:db8::/64, addresses",
        "jobs:read, 7, '', addresses"
    })
    void aTokenMakesNoneThatIsWiderThanItself(String scope, int days, String addresses, String field) throws Exception {
        String token =
                callers.token(teacher, AddressList.parse("127.0.0.1 192.0.2.0/24"), 30, "jobs:read", "tokens:write");
        send(POST, "/tokens", token, body("wide", "\"" + scope + "\"", days, addresses))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.errors.length()").value(1))
                .andExpect(jsonPath("$.errors[0].field").value(field));
        send(POST, "/tokens", token, body("narrow", "\"jobs:read\"", 7, "192.0.2.7"))
                .andExpect(status().isCreated());
    }

    @Test
    void whatWasMadeWithATokenEndsWithIt() throws Exception {
        String token = callers.token(teacher, "write");
        JsonNode child = made(token, "child", "\"write\"", 7);
        JsonNode grandchild = made(child.get("secret").asString(), "grandchild", "\"read\"", 3);
        JsonNode sibling = made(token, "sibling", "\"read\"", 3);
        send(DELETE, "/tokens/" + child.get("token").get("id").asString(), token, "")
                .andExpect(status().isNoContent());
        send(GET, "/jobs", child.get("secret").asString(), "").andExpect(status().isUnauthorized());
        send(GET, "/jobs", grandchild.get("secret").asString(), "").andExpect(status().isUnauthorized());
        send(GET, "/jobs", sibling.get("secret").asString(), "").andExpect(status().isOk());
    }

    @Test
    void somebodyElsesTokenIsNotThere() throws Exception {
        String theirs = made(callers.token(callers.somebody(Role.TEACHER), "write"), "theirs", "\"read\"", 3)
                .get("token")
                .get("id")
                .asString();
        send(DELETE, "/tokens/" + theirs, callers.token(teacher, "write"), "").andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeReadIsToldAtEachField() throws Exception {
        String answer = send(
                        POST,
                        "/tokens",
                        callers.token(teacher, "write"),
                        "{\"scopes\": [\"everything\", null], \"addresses\": [\"here\"]}")
                .andExpect(status().isBadRequest())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json.readTree(answer).get("errors").findValuesAsString("field"))
                .containsExactly("name", "scopes", "scopes", "addresses", "days");
    }

    private JsonNode made(String token, String name, String scopes, int days) throws Exception {
        return json.readTree(send(POST, "/tokens", token, body(name, scopes, days, ""))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
    }

    private static String body(String name, String scopes, int days, String address) {
        return "{\"name\": \"%s\", \"scopes\": [%s], \"days\": %d, \"addresses\": [%s]}"
                .formatted(name, scopes, days, address.isEmpty() ? "" : "\"" + address + "\"");
    }

    private ResultActions send(HttpMethod method, String path, String token, String body) throws Exception {
        return callers.http()
                .perform(call(method, path, token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
