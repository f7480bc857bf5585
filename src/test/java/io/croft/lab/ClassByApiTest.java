package io.croft.lab;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.job.JobId;
import io.croft.kernel.EmailAddress;
import io.croft.signin.TestAccounts;
import io.croft.signin.TestCallers;
import io.croft.testing.CroftTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A class is deployed, changed and deleted by the API as on the screen. */
@CroftTest
class ClassByApiTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestCallers callers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcTemplate database;

    @Autowired
    JsonMapper json;

    private SimulatedSchool school;
    private String token = "";

    @BeforeEach
    void open() {
        school = SimulatedSchool.open(beans, builder -> builder.placeholderDisks());
        token = teacher();
    }

    @AfterEach
    void close() {
        school.close();
    }

    private String teacher() {
        var id = accounts.user(school.company, new EmailAddress(UUID.randomUUID() + "@example.org"));
        database.update("update people_person set role = 'TEACHER' where id = ?", id.value());
        return callers.token(Actor.of(id, "Bo Peep", Role.TEACHER, school.company), "classes:write");
    }

    @Test
    void aClassIsDeployedOnceHoweverOftenItIsAskedForAndGoesWithItsMachines() throws Exception {
        JsonNode made = read(deploy("k-1").andExpect(status().isAccepted()));
        JsonNode again = read(deploy("k-1")
                .andExpect(status().isAccepted())
                .andExpect(header().string("Idempotency-Replayed", "true")));
        assertThat(again).isEqualTo(made);
        school.awaitEnd(new JobId(UUID.fromString(made.get("job").asString())));
        String path = "/classes/" + made.get("labClass").asString();
        send(GET, path, "")
                .andExpect(jsonPath("$.state").value("READY"))
                .andExpect(jsonPath("$.seats.length()").value(2));
        send(GET, "/classes", "").andExpect(jsonPath("$.total").value(1));
        JsonNode gone = read(send(DELETE, path, "").andExpect(status().isAccepted()));
        school.awaitEnd(new JobId(UUID.fromString(gone.get("job").asString())));
        send(GET, path, "").andExpect(status().isNotFound());
        assertThat(school.guestsOf(
                        new ClassId(UUID.fromString(made.get("labClass").asString()))))
                .isEmpty();
    }

    @Test
    void whatPeopleReadOfAClassIsChangedUnlessSomebodyWasFaster() throws Exception {
        JsonNode made = read(deploy("k-2"));
        school.awaitEnd(new JobId(UUID.fromString(made.get("job").asString())));
        String path = "/classes/" + made.get("labClass").asString();
        String tag =
                String.valueOf(send(GET, path, "").andReturn().getResponse().getHeader(HttpHeaders.ETAG));
        change(path, tag, "Networks II")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name").value("Networks II"));
        change(path, tag, "Networks III").andExpect(status().isPreconditionFailed());
        change(path, "*", "x".repeat(81))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("name"));
        send(GET, path, "").andExpect(jsonPath("$.name").value("Networks II"));
    }

    @Test
    void whatCannotBeDeployedIsToldAtItsFieldsBeforeAndThen() throws Exception {
        send(POST, "/classes", "{}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors.length()").value(3));
        String many = wish("Too many", 1001);
        send(POST, "/classes/preview", many)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refusals[0].field").value("seats"));
        send(POST, "/classes", many)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("seats"));
        send(GET, "/classes", "").andExpect(jsonPath("$.total").value(0));
    }

    private ResultActions deploy(String key) throws Exception {
        return callers.http()
                .perform(call(POST, "/classes", token)
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wish("Networks", 2)));
    }

    private String wish(String name, int seats) {
        return "{\"name\": \"%s\", \"template\": {\"cluster\": \"%s\", \"vmid\": %d}, \"seats\": %d}"
                .formatted(name, school.cluster, school.template.vmid(), seats);
    }

    private ResultActions change(String path, String tag, String name) throws Exception {
        return callers.http()
                .perform(call(PUT, path, token)
                        .header(HttpHeaders.IF_MATCH, tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"%s\"}".formatted(name)));
    }

    private ResultActions send(HttpMethod method, String path, String body) throws Exception {
        return callers.http()
                .perform(call(method, path, token)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString());
    }
}
