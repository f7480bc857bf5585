package io.croft.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Role;
import io.croft.signin.TestCallers;
import io.croft.testing.CroftTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However a call of the API misses, its answer is a problem, or of the older form on the older routes; never a page and never empty. */
@CroftTest
class RefusedCallsTest {

    @Autowired
    TestCallers callers;

    @Autowired
    JsonMapper json;

    private String token = "";

    @BeforeEach
    void aTeacher() {
        token = callers.token(callers.somebody(Role.TEACHER), "write");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/no-such-thing, application/json, '', 404",
        "GET, /api/v1/classes/x/y/z, application/json, '', 404",
        "PATCH, /api/v1/classes, application/json, '{}', 405",
        "DELETE, /api, application/json, '', 405",
        "PUT, /api/v1/jobs, application/json, '{}', 405",
        "POST, /api/v1/classes, text/plain, hello, 415",
        "POST, /api/v1/classes, application/x-www-form-urlencoded, name=x, 415",
        "POST, /api/v1/classes, application/json, '{\"name\": ', 400",
        "POST, /api/v1/classes, application/json, '', 400",
        "POST, /api/v1/classes, application/json, '[]', 400",
        "GET, /api/v1/classes/not-an-id, application/json, '', 400",
        "GET, /api/v1/classes?page=x, application/json, '', 400",
        "GET, /api//v1/classes, application/json, '', 400",
        "GET, /api/v1/classes;a=b, application/json, '', 400",
        "GET, /api/v1/%2e%2e/classes, application/json, '', 400",
        "BREW, /api/v1/classes, application/json, '', 400"
    })
    void isAnsweredWithAProblem(String method, String path, String type, String body, int status) throws Exception {
        MockHttpServletResponse answer = send(method, path, type, body);
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.getContentAsByteArray());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/no-such-thing, application/json, '', 404",
        "PATCH, /api/classes, application/json, '{}', 405",
        "POST, /api/classes, text/plain, hello, 415",
        "POST, /api/classes, application/json, '{', 400",
        "GET, /api/classes;a=b, application/json, '', 400"
    })
    void isAnsweredInTheirFormOnTheOlderRoutes(String method, String path, String type, String body, int status)
            throws Exception {
        MockHttpServletResponse answer = send(method, path, type, body);
        assertThat(answer.getStatus()).isEqualTo(status);
        JsonNode refusal = json.readTree(answer.getContentAsByteArray());
        assertThat(refusal.get("success").asBoolean()).isFalse();
        assertThat(refusal.get("message").asString()).isNotBlank();
    }

    private MockHttpServletResponse send(String method, String path, String type, String body) throws Exception {
        return callers.http()
                .perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .contentType(type)
                        .content(body))
                .andReturn()
                .getResponse();
    }
}
