package io.croft.lab;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.signin.TestCallers;
import io.croft.testing.CroftTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CroftTest
class SchedulesByApiTest {

    @Autowired
    ClassFixture fixture;

    @Autowired
    TestCallers callers;

    private String token = "";
    private ClassId labClass = new ClassId(UUID.randomUUID());

    @BeforeEach
    void aClass() {
        Actor teacher = callers.somebody(Role.TEACHER);
        token = callers.token(teacher, "write");
        labClass = fixture.ready(teacher, 1);
    }

    @Test
    void aTeacherPlansListsPausesResumesAndDeletes() throws Exception {
        String id = planned("{\"action\": \"START\", \"cron\": \"45 7 * * MON-FRI\", \"zone\": \"Europe/Berlin\"}");
        callers.http()
                .perform(call(GET, "/schedules?size=1", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(id))
                .andExpect(jsonPath("$.items[0].cron").value("45 7 * * MON-FRI"))
                .andExpect(jsonPath("$.items[0].zone").value("Europe/Berlin"))
                .andExpect(jsonPath("$.items[0].subject").value("class:" + labClass))
                .andExpect(jsonPath("$.total").value(1));
        steer(id, "pause")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PAUSED"))
                .andExpect(jsonPath("$.next").doesNotExist());
        steer(id, "pause").andExpect(status().isConflict());
        steer(id, "resume")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.next").exists());
        callers.http().perform(call(DELETE, "/schedules/" + id, token)).andExpect(status().isNoContent());
        callers.http().perform(call(GET, "/schedules/" + id, token)).andExpect(status().isNotFound());
    }

    @Test
    void whoKnowsTheScheduleAsItWasBeforeChangesNothing() throws Exception {
        String id = planned("{\"action\": \"STOP\", \"at\": \"2039-01-31T20:00:00Z\", \"missed\": \"CATCH_UP\"}");
        String tag = String.valueOf(callers.http()
                .perform(call(GET, "/schedules/" + id, token))
                .andExpect(jsonPath("$.at").value("2039-01-31T20:00:00Z"))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG));
        steer(id, "pause").andExpect(status().isOk());
        callers.http()
                .perform(call(DELETE, "/schedules/" + id, token).header(HttpHeaders.IF_MATCH, tag))
                .andExpect(status().isPreconditionFailed());
        callers.http().perform(call(GET, "/schedules/" + id, token)).andExpect(status().isOk());
    }

    @Test
    void aPlanSentTwiceUnderOneKeyIsMadeOnce() throws Exception {
        String body = "{\"action\": \"START\", \"cron\": \"0 7 * * *\"}";
        for (int sent = 0; sent < 2; sent++) {
            callers.http()
                    .perform(plan(body).header("Idempotency-Key", labClass.toString()))
                    .andExpect(status().isCreated());
        }
        callers.http()
                .perform(call(GET, "/schedules", token))
                .andExpect(jsonPath("$.total").value(1));
    }

    @Test
    void whatCannotBePlannedIsSaidAtItsField() throws Exception {
        refused("{}", 400, "action");
        refused("{\"action\": \"START\"}", 400, "cron");
        refused("{\"action\": \"START\", \"cron\": \"0 7 * *\"}", 400, "cron");
        refused("{\"action\": \"START\", \"cron\": \"0 7 * * *\", \"zone\": \"Mars\"}", 400, "zone");
        refused("{\"action\": \"START\", \"at\": \"tomorrow\"}", 400, "at");
        refused("{\"action\": \"START\", \"at\": \"2039-01-31T20:00:00Z\", \"cron\": \"0 7 * * *\"}", 400, "at");
        refused("{\"action\": \"START\", \"at\": \"2001-01-31T20:00:00Z\"}", 422, "at");
        refused("{\"action\": \"START\", \"at\": \"+900000000-01-31T20:00:00Z\"}", 422, "at");
        refused("{\"action\": \"START\", \"cron\": \"* * * * *\"}", 422, "cron");
        refused("{\"action\": \"EXPLODE\", \"cron\": \"0 7 * * *\"}", 400, "action");
        callers.http()
                .perform(call(GET, "/schedules", token))
                .andExpect(jsonPath("$.total").value(0));
    }

    private void refused(String body, int status, String field) throws Exception {
        callers.http()
                .perform(plan(body))
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    private String planned(String body) throws Exception {
        String answer = callers.http()
                .perform(plan(body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        assertThat(id).isNotBlank();
        return id;
    }

    private MockHttpServletRequestBuilder plan(String body) {
        return call(POST, "/classes/" + labClass + "/schedules", token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private ResultActions steer(String id, String verb) throws Exception {
        return callers.http().perform(call(POST, "/schedules/" + id + "/" + verb, token));
    }
}
