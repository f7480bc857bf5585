package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.croft.testing.TestClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.filter.FormContentFilter;

/** Thousands of bodies that never came to their end filled the heap, and nobody else was let in. */
class BodyLimitTest {

    private static final long MOST = 8 * BodySender.STRANGER_BYTES;

    private final TestClock clock = new TestClock();
    private final BodyBudget budget = new BodyBudget(MOST);
    private final BodyLimit limit = new BodyLimit(budget, new BodySenders(nobody()), clock);
    private final AtomicInteger passed = new AtomicInteger();

    private static ObjectProvider<BearerTokens> nobody() {
        return new StaticListableBeanFactory().getBeanProvider(BearerTokens.class);
    }

    private int status(MockHttpServletRequest request) throws Exception {
        return status(request, (_, _) -> passed.incrementAndGet());
    }

    private int status(MockHttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, chain);
        return response.getStatus();
    }

    private static MockHttpServletRequest post(String from) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setRemoteAddr(from);
        request.setContent(new byte[100]);
        return request;
    }

    @Test
    void whileOneSenderHasAsMuchOnItsWayAsItMayItsNextIsRefusedAndOthersAreNot() throws Exception {
        status(post("192.0.2.1"), (_, _) -> {
            assertThat(budget.taken()).isEqualTo(100);
            assertThat(budget.take("192.0.2.1", BodySender.STRANGER_BYTES - 100))
                    .isTrue();
            assertThat(statusOf("192.0.2.1")).isEqualTo(503);
            assertThat(statusOf("192.0.2.2")).isEqualTo(200);
        });
        assertThat(passed).hasValue(1);
    }

    @Test
    void allTogetherTakeNoMoreThanThePartOfTheHeapThatIsTheirs() throws Exception {
        for (int n = 0; n < 8; n++) {
            assertThat(budget.take("network " + n, MOST / 8)).isTrue();
        }
        assertThat(status(post("192.0.2.1"))).isEqualTo(503);
        budget.giveBack("network 3", MOST / 8);
        assertThat(status(post("192.0.2.1"))).isEqualTo(200);
    }

    @Test
    void whatARequestTookIsGivenBackHoweverItEnds() throws Exception {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> status(post("192.0.2.1"), (_, _) -> {
                    throw new IllegalStateException("ours");
                }));
        assertThat(budget.taken()).isZero();
    }

    @Test
    void aBodyThatComesInDripsIsCutOffAfterHalfAMinute() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/") {
            @Override
            public ServletInputStream getInputStream() {
                return new Drip(clock);
            }
        };
        request.addHeader("Transfer-Encoding", "chunked");
        assertThat(status(request)).isEqualTo(408);
        assertThat(passed).hasValue(0);
        assertThat(budget.taken()).isZero();
    }

    @Test
    void aCallerOfTheApiIsToldWithAProblemThatItsBodyIsTooLong() throws Exception {
        MockHttpServletRequest request = post("192.0.2.1");
        request.setRequestURI("/api/v1/classes");
        request.setContent(new byte[(int) BodySender.STRANGER_BYTES + 1]);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, (_, _) -> passed.incrementAndGet());
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"status\":413");
        assertThat(passed).hasValue(0);
    }

    @Test
    void aClientOfTheOlderRoutesIsToldInTheirForm() throws Exception {
        MockHttpServletRequest request = post("192.0.2.1");
        request.setRequestURI("/%61pi/classes");
        request.setContent(new byte[(int) BodySender.STRANGER_BYTES + 1]);
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(request, response, (_, _) -> passed.incrementAndGet());
        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentAsString()).startsWith("{\"success\":false,\"message\":\"");
        assertThat(passed).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /, application/x-www-form-urlencoded",
        "PATCH, /, application/x-www-form-urlencoded",
        "DELETE, /, application/x-www-form-urlencoded",
        "POST, /api/v1/classes, application/x-www-form-urlencoded",
        "POST, /%61pi/classes, Application/X-WWW-Form-Urlencoded;charset=UTF-8"
    })
    void aFormThatTheServerDoesNotReadIsReadNoFurtherThanTheLimit(String method, String path, String type)
            throws Exception {
        AtomicLong sent = new AtomicLong();
        MockHttpServletRequest request = new MockHttpServletRequest(method, path) {
            @Override
            public ServletInputStream getInputStream() {
                return new Flood(sent);
            }
        };
        request.addHeader("Transfer-Encoding", "chunked");
        request.setContentType(type);
        int status = status(
                request,
                (in, out) -> new FormContentFilter().doFilter(in, out, (given, _) -> {
                    given.getInputStream().readAllBytes();
                    passed.incrementAndGet();
                }));
        assertThat(status).isEqualTo(413);
        assertThat(sent).hasValueLessThan(2 * BodySender.STRANGER_BYTES);
        assertThat(passed).hasValue(0);
    }

    @Test
    void aFormThatIsPostedToAScreenIsLeftToTheServer() throws Exception {
        MockHttpServletRequest request = post("192.0.2.1");
        request.setContentType("application/x-www-form-urlencoded");
        status(request, (given, _) -> assertThat(given).isSameAs(request));
    }

    private int statusOf(String from) {
        try {
            return status(post(from));
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** A byte every ten seconds, for ever. */
    private static final class Drip extends ServletInputStream {

        private final TestClock clock;

        Drip(TestClock clock) {
            this.clock = clock;
        }

        @Override
        public int read() {
            clock.advance(Duration.ofSeconds(10));
            return 'x';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            into[offset] = (byte) read();
            return 1;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nobody listens");
        }
    }

    /** 32 MiB as fast as they are read. */
    private static final class Flood extends ServletInputStream {

        private static final long END = 32L << 20;

        private final AtomicLong sent;

        Flood(AtomicLong sent) {
            this.sent = sent;
        }

        @Override
        public int read() {
            return sent.incrementAndGet() > END ? -1 : 'x';
        }

        @Override
        public boolean isFinished() {
            return sent.get() >= END;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("Nobody listens");
        }
    }
}
