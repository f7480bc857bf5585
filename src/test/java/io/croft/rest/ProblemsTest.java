package io.croft.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.croft.access.TenantId;
import io.croft.kernel.Problem;
import io.croft.testing.CroftTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every call of the API that does not end well is answered with a problem (RFC 9457). */
@CroftTest
class ProblemsTest {

    @Autowired
    ProblemResolver resolver;

    @Autowired
    JsonMapper json;

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/companies/7");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFaultTellsANumberToReadOutAndNothingOfItsCause() throws Exception {
        JsonNode problem = answer(new IllegalStateException("password=hunter2 at db.internal:3306"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(problem.get("incident").asString()).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(problem.get("detail").asString())
                .contains(problem.get("incident").asString());
        assertThat(response.getContentAsString()).doesNotContain("hunter2", "db.internal", "IllegalState", "at io.");
    }

    @Test
    void aFaultOfTheMachineIsAnsweredToo() throws Exception {
        answer(new RuntimeException(new StackOverflowError()));
        assertThat(response.getStatus()).isEqualTo(500);
    }

    @Test
    void whatIsNotThereAndWhatOneMayNotAreFactsAndNoFaults() throws Exception {
        assertThat(answer(new Gone()).has("incident")).isFalse();
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(answer(new AccessDeniedException("the words of a library"))
                        .get("detail")
                        .asString())
                .doesNotContain("library");
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void whatAFacadeRefusesNamesEveryFieldInTheCallersLanguage() throws Exception {
        request.addPreferredLocale(java.util.Locale.of("es"));
        JsonNode problem =
                answer(Refusal.of(List.of(Problem.at("name", "rest.required"), Problem.at("slug", "rest.unreadable"))));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(problem.get("errors")).hasSize(2);
        assertThat(problem.get("errors").get(1).get("field").asString()).isEqualTo("slug");
        assertThat(problem.get("code").asString()).isEqualTo("rest.required");
        String spanish = problem.get("detail").asString();
        request.removeHeader("Accept-Language");
        assertThat(spanish).isNotBlank().isNotEqualTo(english());
    }

    private String english() throws Exception {
        MockHttpServletRequest other = new MockHttpServletRequest("GET", "/api/v1/jobs");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        resolver.resolveException(other, answer, null, Refusal.of(Problem.at("name", "rest.required")));
        return json.readTree(answer.getContentAsByteArray()).get("detail").asString();
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsToldWithThoseItKnows() throws Exception {
        answer(new HttpRequestMethodNotSupportedException("PATCH", List.of("GET", "DELETE")));
        assertThat(response.getStatus()).isEqualTo(405);
        assertThat(String.valueOf(response.getHeader("Allow"))).contains("GET", "DELETE");
    }

    @Test
    void pagesForPeopleKeepTheirOwnErrorScreens() {
        MockHttpServletRequest page = new MockHttpServletRequest("GET", "/companies");
        assertThat(resolver.resolveException(page, response, null, new IllegalStateException("x")))
                .isNull();
        assertThat(response.isCommitted()).isFalse();
    }

    @Test
    void fieldsTellAllThatIsWrongWithThemAtOnce() {
        Fields fields = new Fields();
        assertThat(fields.<UUID>required("id", "not an id", UUID::fromString)).isNull();
        assertThat(fields.<TenantId>required("company", " ", text -> new TenantId(UUID.fromString(text))))
                .isNull();
        assertThat(fields.<Integer>optional("size", "", Integer::valueOf)).isNull();
        assertThat(fields.<Integer>optional("page", "7", Integer::valueOf)).isEqualTo(7);
        Refusal refusal = catchThrowableOfType(Refusal.class, fields::check);
        assertThat(refusal.status()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refusal.problems())
                .containsExactly(Problem.at("id", "rest.unreadable"), Problem.at("company", "rest.required"));
        new Fields().check();
    }

    private JsonNode answer(Exception failure) throws Exception {
        response.reset();
        assertThat(resolver.resolveException(request, response, null, failure)).isNotNull();
        return json.readTree(response.getContentAsByteArray());
    }

    /** Something that is not there. */
    private static final class Gone extends io.croft.kernel.NotFound {

        private static final long serialVersionUID = 1L;

        Gone() {
            super("company 7");
        }
    }
}
