package io.croft.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Role;
import io.croft.testing.CroftTest;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How long a body may be depends on who sends it, before anything reads it. */
@CroftTest
class CallerBodiesTest {

    private static final int MEBI = 1 << 20;

    @Autowired
    BodyLimit limit;

    @Autowired
    TestCallers callers;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/classes, known, 0, 200",
        "/api/v1/classes, known, 1, 413",
        "/api/classes, known, 0, 200",
        "/api/classes, known, 1, 413",
        "/classes, known, 0, 413",
        "/api/v1/classes, croft_pat_made-up, 0, 413",
        "/api/v1/classes, '', 0, 413"
    })
    void aCallerWithATokenSendsTenMebibytesAndNobodyElseDoes(String path, String token, int more, int status)
            throws Exception {
        String known = callers.token(callers.somebody(Role.TEACHER), "write");
        for (boolean chunked : new boolean[] {false, true}) {
            MockHttpServletRequest request = request(path, new byte[10 * MEBI + more], chunked);
            request.addHeader("Authorization", "Bearer " + (token.equals("known") ? known : token));
            MockHttpServletResponse response = new MockHttpServletResponse();
            AtomicLong read = new AtomicLong();
            limit.doFilter(
                    request, response, (in, _) -> read.set(in.getInputStream().readAllBytes().length));
            assertThat(response.getStatus()).isEqualTo(status);
            assertThat(read).hasValue(status == 200 ? 10L * MEBI : 0);
            if (path.startsWith("/api/v1") && status == 413) {
                assertThat(response.getContentType()).startsWith("application/problem+json");
            }
        }
    }

    private static MockHttpServletRequest request(String path, byte[] body, boolean chunked) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {
            @Override
            public long getContentLengthLong() {
                return chunked ? -1 : body.length;
            }
        };
        request.setContentType("application/json");
        request.setContent(body);
        request.addHeader("Transfer-Encoding", "chunked");
        return request;
    }
}
