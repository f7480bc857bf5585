package io.croft.job;

import static io.croft.signin.TestCallers.call;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.kernel.Text;
import io.croft.signin.TestCallers;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CroftTest
class JobsByApiTest {

    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    Jobs jobs;

    @Autowired
    TestCallers callers;

    @Test
    void aPersonListsReadsAndCancelsTheirJobs() throws Exception {
        Actor teacher = callers.somebody(Role.TEACHER);
        String token = callers.token(teacher, "jobs:write");
        JobId job = waiting(teacher);
        callers.http()
                .perform(call(GET, "/jobs?state=waiting,running&size=1", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].id").value(job.toString()))
                .andExpect(jsonPath("$.items[0].state").value("WAITING"))
                .andExpect(jsonPath("$.items[0].submittedAt", containsString("Z")))
                .andExpect(jsonPath("$.total").value(1));
        callers.http()
                .perform(call(POST, "/jobs/" + job + "/cancel", token))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.job.state").value("CANCELLED"));
        callers.http().perform(call(POST, "/jobs/" + job + "/cancel", token)).andExpect(status().isConflict());
    }

    @Test
    void anotherCompanysJobIsNotThere() throws Exception {
        JobId job = waiting(callers.somebody(Role.TEACHER));
        String token = callers.token(callers.somebody(Role.COMPANY_ADMIN), "write");
        callers.http().perform(call(GET, "/jobs/" + job, token)).andExpect(status().isNotFound());
        callers.http().perform(call(POST, "/jobs/" + job + "/cancel", token)).andExpect(status().isNotFound());
    }

    private JobId waiting(Actor who) {
        return As.call(
                who,
                () -> jobs.submit(new JobRequest(
                                ScriptedHandler.KIND,
                                new ScriptedHandler.Script("waits"),
                                Text.verbatim("Waits"),
                                null,
                                null)
                        .startingAt(LATER)));
    }
}
