package io.croft.notify;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.signin.TestCallers;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A person's programs read the person's notices and choose what comes. */
@CroftTest
class NoticesByApiTest {

    @Autowired
    TestCallers callers;

    @Autowired
    NotifyFixture some;

    @Autowired
    Bell bell;

    private Actor ann;
    private String token = "";

    @BeforeEach
    void aTeacherWhoWasToldOfThreeJobs() {
        ann = callers.somebody(Role.TEACHER);
        token = callers.token(ann, "notices:write");
        for (String job : new String[] {"first", "second", "third"}) {
            some.tellFailure(ann, job);
            some.spreadAll();
        }
    }

    @Test
    void noticesArePagedTheNewestFirstAndReadOneByOne() throws Exception {
        send(GET, "/notices?size=2", "")
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.items[0].words").value("third"))
                .andExpect(jsonPath("$.items[0].read").value(false));
        long newest = As.call(ann, bell::newest).getFirst().number();
        send(POST, "/notices/" + newest + "/read", "").andExpect(status().isNoContent());
        send(POST, "/notices/" + newest + "/read", "").andExpect(status().isNoContent());
        send(GET, "/notices?unread=true&size=1&page=1", "")
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].words").value("first"));
        send(POST, "/notices/read", "").andExpect(status().isNoContent());
        assertThat(As.call(ann, bell::unread)).isZero();
    }

    @Test
    void somebodyElsesNoticeIsNotThere() throws Exception {
        long theirs = As.call(ann, bell::newest).getFirst().number();
        token = callers.token(callers.somebody(Role.TEACHER), "write");
        send(POST, "/notices/" + theirs + "/read", "").andExpect(status().isNotFound());
        assertThat(As.call(ann, bell::unread)).isEqualTo(3);
    }

    @Test
    void aChoiceLeavesTheOtherWaysAsTheyAre() throws Exception {
        String tag = String.valueOf(send(GET, "/notices/choices/job.failed", "")
                .andExpect(jsonPath("$.ways.bell").value(true))
                .andReturn()
                .getResponse()
                .getHeader(HttpHeaders.ETAG));
        choose("{\"bell\": false}", tag)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ways.bell").value(false));
        choose("{\"bell\": true}", tag).andExpect(status().isPreconditionFailed());
        some.tellFailure(ann, "unheard");
        some.spreadAll();
        send(GET, "/notices", "").andExpect(jsonPath("$.total").value(3));
        send(GET, "/notices/choices/no.such", "").andExpect(status().isNotFound());
    }

    private ResultActions choose(String body, String tag) throws Exception {
        return callers.http()
                .perform(request(PUT, "/notices/choices/job.failed", body).header(HttpHeaders.IF_MATCH, tag));
    }

    private ResultActions send(HttpMethod method, String path, String body) throws Exception {
        return callers.http().perform(request(method, path, body));
    }

    private MockHttpServletRequestBuilder request(HttpMethod method, String path, String body) {
        return call(method, path, token).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
