package io.croft.signin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.rest.ProblemWriter;
import io.croft.signin.AnswerBook;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What becomes of a whole call that is undone, and of one that gets no turn. */
@CroftTest
class WholeCallFaultsTest {

    @Autowired
    AnswerBook book;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ProblemWriter problems;

    @Autowired
    @Qualifier("problemResolver")
    HandlerExceptionResolver faults;

    private final Actor caller = As.superAdmin();

    @ParameterizedTest
    @CsvSource({"200, 500", "302, 500", "412, 412"})
    void anAnswerThatSaysDoneThoughTheWorkIsUndoneBecomesAFault(int answered, int told) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        perform(request("PUT", "/api/v1/classes/1"), response, (_, answer) -> {
            transactions.executeWithoutResult(TransactionStatus::setRollbackOnly);
            HttpServletResponse http = (HttpServletResponse) answer;
            http.setHeader(HttpHeaders.ETAG, "\"never stored\"");
            http.setStatus(answered);
        });
        assertThat(response.getStatus()).isEqualTo(told);
        if (told == 500) {
            assertThat(response.getContentAsString()).contains("incident");
            assertThat(response.getHeader(HttpHeaders.ETAG)).isNull();
        }
    }

    @Test
    void whoGetsNoTurnHearsWhenToComeAgain() throws Exception {
        WholeCalls calls = calls();
        MockHttpServletResponse second = new MockHttpServletResponse();
        AtomicInteger passed = new AtomicInteger();
        perform(calls, request("DELETE", "/api/v1/classes/1"), new MockHttpServletResponse(), (_, _) -> {
            passed.incrementAndGet();
            try {
                perform(calls, request("PUT", "/api/v1/classes/2"), second, (_, _) -> passed.incrementAndGet());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(second.getStatus()).isEqualTo(503);
        assertThat(second.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("5");
        assertThat(passed).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/classes/1",
        "POST, /api/v1/jobs/1/cancel",
        "DELETE, /api/v1/auth/sign-out",
        "PUT, /api/auth/logout"
    })
    void whatChangesNothingByComparisonTakesNoTurn(String method, String path) throws Exception {
        WholeCalls calls = calls();
        MockHttpServletResponse second = new MockHttpServletResponse();
        perform(calls, request("DELETE", "/api/v1/classes/1"), new MockHttpServletResponse(), (_, _) -> {
            try {
                perform(
                        calls,
                        request(method, path),
                        second,
                        (_, answer) -> ((HttpServletResponse) answer).setStatus(204));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(second.getStatus()).isEqualTo(204);
    }

    private WholeCalls calls() {
        return new WholeCalls(book, transactions, problems, faults, new Turns(1, 1, Duration.ZERO));
    }

    private void perform(MockHttpServletRequest request, MockHttpServletResponse response, FilterChain chain)
            throws Exception {
        perform(calls(), request, response, chain);
    }

    private void perform(
            WholeCalls calls, MockHttpServletRequest request, MockHttpServletResponse response, FilterChain chain)
            throws Exception {
        CurrentActor.<Boolean, Exception>call(caller, () -> {
            calls.doFilter(request, response, chain);
            return true;
        });
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader(HttpHeaders.IF_MATCH, "*");
        return request;
    }
}
