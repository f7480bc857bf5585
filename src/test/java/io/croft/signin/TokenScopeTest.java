package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.testing.CroftTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A scope holds however the path is written. */
@CroftTest
class TokenScopeTest {

    @Autowired
    TestCallers callers;

    private String token = "";

    @BeforeEach
    void aTokenForJobs() {
        Actor teacher = callers.somebody(Role.TEACHER);
        token = callers.token(teacher, "jobs:read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/classes",
                "/api/v1/classes/",
                "/api/v1/CLASSES",
                "/api/v1/%63lasses",
                "/%61pi/v1/classes",
                "/api/%761/classes",
                "/api/classes",
                "/%61pi/classes",
                "/api/%63lasses",
                "/api/vdi%2dintegration/auth/me",
                "/api/v1",
                "/api/health/more",
                "/api/v1/no.such.area"
            })
    void anotherAreaIsClosedHoweverItsPathIsWritten(String path) throws Exception {
        call(GET, path).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/%63lasses/0197a2b4-0000-7000-8000-000000000001",
        "DELETE, /api/%63lasses/0197a2b4-0000-7000-8000-000000000001",
        "PUT, /api/v1/%63lasses/0197a2b4-0000-7000-8000-000000000001",
        "POST, /api/v1/%6Aobs/0197a2b4-0000-7000-8000-000000000001/cancel"
    })
    void aChangeIsClosedToWhoMayOnlyRead(String method, String path) throws Exception {
        call(HttpMethod.valueOf(method), path).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%2563lasses",
                "/api/v1/classes;a=b",
                "/api/v1;a=b/classes",
                "/api/v1%2Fclasses",
                "/api/v1/auth/../classes",
                "/api//v1/classes"
            })
    void aPathThatMayBeReadTwoWaysIsAnsweredByNobody(String path) throws Exception {
        assertThat(call(GET, path).andReturn().getResponse().getStatus()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/jobs", "/api/v1/%6Aobs", "/api/v1/openapi.json", "/api/health"})
    void theAreaOfTheScopeAndWhatIsOpenAreReadHoweverTheirPathIsWritten(String path) throws Exception {
        call(GET, path).andExpect(status().isOk());
    }

    private ResultActions call(HttpMethod method, String path) throws Exception {
        return callers.http()
                .perform(MockMvcRequestBuilders.request(method, URI.create(path))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }
}
