package io.croft.signin;

import static io.croft.signin.TestCallers.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.croft.access.Role;
import io.croft.access.UserId;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A call that is sent again is done once, and a change that was decided on an old state is not made. */
@CroftTest
class WholeCallsTest {

    @Autowired
    TestCallers callers;

    @Autowired
    AnswerBook book;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    private final String name = "k" + UUID.randomUUID().toString().substring(0, 20);
    private final String key = UUID.randomUUID().toString();
    private UserId person = new UserId(new UUID(0, 0));
    private String token = "";

    @BeforeEach
    void somebody() {
        var admin = callers.somebody(Role.SUPER_ADMIN);
        person = admin.id();
        token = callers.token(admin, "write");
    }

    @Test
    void aCallThatIsSentAgainIsAnsweredAsTheFirstTimeAndDoneOnce() throws Exception {
        MvcResult first = create(key, name)
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist("Idempotency-Replayed"))
                .andReturn();
        MvcResult again = create(key, name)
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(header().string(HttpHeaders.ETAG, first.getResponse().getHeader(HttpHeaders.ETAG)))
                .andReturn();
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(companies(name)).isOne();
    }

    @Test
    void aRefusalIsRepeatedToo() throws Exception {
        create(UUID.randomUUID().toString(), name).andExpect(status().isCreated());
        create(key, name).andExpect(status().isUnprocessableContent());
        database.update("update tenancy_company set name = ?, slug = ? where name = ?", name + "-2", name + "-2", name);
        create(key, name)
                .andExpect(status().isUnprocessableContent())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(jsonPath("$.errors[0].field").value("name"));
    }

    @Test
    void aKeyThatWasUsedForAnotherBodyIsRefused() throws Exception {
        create(key, name).andExpect(status().isCreated());
        create(key, name + "-2")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("signin.api.key.different"));
        assertThat(companies(name + "-2")).isZero();
    }

    @Test
    void aKeyIsOnePersonsAndOneRoutes() throws Exception {
        create(key, name).andExpect(status().isCreated());
        String other = callers.token(callers.somebody(Role.SUPER_ADMIN), "write");
        callers.http().perform(request(other, key, name)).andExpect(status().isUnprocessableContent());
        callers.http()
                .perform(call(POST, "/companies/" + UUID.randomUUID() + "/suspend", token)
                        .header("Idempotency-Key", key))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatCouldNotBeReadMayBePutRightUnderItsKey() throws Exception {
        create(key, "NOT A SLUG").andExpect(status().isBadRequest());
        create(key, name).andExpect(status().isCreated());
    }

    @Test
    void aCallWhoseFirstStillWorksIsTurnedAwayAtOnceAndDoneWhenTheFirstDied() throws Exception {
        create(key, name).andExpect(status().isCreated());
        UUID mark = database.queryForObject(
                "select id from signin_api_answer where person_id = ?", UUID.class, person.value());
        database.update("delete from signin_api_answer where id = ?", mark);
        transactions.executeWithoutResult(first -> {
            assertThat(book.open(mark, person, "")).isInstanceOf(AnswerBook.Entry.First.class);
            try {
                Thread.ofVirtual().start(this::isTurnedAway).join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            assertThat(turnedAway).isEqualTo(409);
            first.setRollbackOnly();
        });
        database.update("update tenancy_company set name = ?, slug = ? where name = ?", name + "-2", name + "-2", name);
        create(key, name).andExpect(status().isCreated());
    }

    private volatile int turnedAway;

    private void isTurnedAway() {
        try {
            turnedAway = create(key, name).andReturn().getResponse().getStatus();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDayLaterTheKeyIsForgotten() throws Exception {
        create(key, name).andExpect(status().isCreated());
        clock.advance(Duration.ofHours(23));
        create(key, name).andExpect(status().isCreated());
        clock.advance(Duration.ofHours(2));
        create(key, name).andExpect(status().isUnprocessableContent());
        book.purge(clock.instant().plusSeconds(60), 1000);
        assertThat(database.queryForObject(
                        "select count(*) from signin_api_answer where person_id = ?", Integer.class, person.value()))
                .isZero();
    }

    @Test
    void answersAreSealedInTheDatabase() throws Exception {
        create(key, name).andExpect(status().isCreated());
        assertThat(database.queryForObject(
                        "select answer from signin_api_answer where person_id = ?", String.class, person.value()))
                .startsWith("v2:")
                .doesNotContain(name);
    }

    @Test
    void aKeyThatIsNoneIsRefused() throws Exception {
        create("", name).andExpect(status().isBadRequest());
        create("x".repeat(256), name).andExpect(status().isBadRequest());
    }

    @Test
    void aChangeThatWasDecidedOnAnOldStateIsNotMade() throws Exception {
        MvcResult made = create(key, name).andReturn();
        String tag = String.valueOf(made.getResponse().getHeader(HttpHeaders.ETAG));
        String path = "/companies/" + id(made);
        callers.http().perform(call(GET, path, token)).andExpect(header().string(HttpHeaders.ETAG, tag));
        callers.http()
                .perform(call(GET, path, token).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified());
        change(path, tag, "first")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contact").value("first"));
        change(path, tag, "second")
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.code").value("rest.ifMatch"));
        change(path, "*", "third").andExpect(status().isOk());
        callers.http()
                .perform(call(GET, path, token))
                .andExpect(jsonPath("$.contact").value("third"));
    }

    private ResultActions change(String path, String tag, String contact) throws Exception {
        return callers.http()
                .perform(call(PUT, path, token)
                        .header(HttpHeaders.IF_MATCH, tag)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"contact\": \"%s\"}".formatted(contact)));
    }

    private static String id(MvcResult made) throws Exception {
        return made.getResponse().getContentAsString().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private ResultActions create(String withKey, String slug) throws Exception {
        return callers.http().perform(request(token, withKey, slug));
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request(
            String as, String withKey, String slug) {
        return call(POST, "/companies", as)
                .header("Idempotency-Key", withKey)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"%s\", \"slug\": \"%s\"}".formatted(slug, slug));
    }

    private int companies(String called) {
        Integer found =
                database.queryForObject("select count(*) from tenancy_company where name = ?", Integer.class, called);
        return found == null ? 0 : found;
    }
}
