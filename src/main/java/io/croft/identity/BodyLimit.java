package io.croft.identity;

import io.croft.shell.ClientMessages;
import io.croft.shell.LastResort;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a request may bring before anything reads it: 64 KiB from a stranger, 2 MiB from somebody who is signed in,
 * whether it says its length beforehand or not; what does not is read here, so that nobody answers half of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    static final long STRANGER_BYTES = 64L << 10;
    static final long PERSON_BYTES = 2L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = OpenSession.isIn(request) ? PERSON_BYTES : STRANGER_BYTES;
        if (request.getContentLengthLong() > limit) {
            refuse(request, response, limit);
            return;
        }
        if (request.getContentLengthLong() >= 0) {
            pass(chain, request, response);
            return;
        }
        Optional<ReadRequest> read = ReadRequest.of(request, limit);
        if (read.isPresent()) {
            pass(chain, read.get(), response);
        } else {
            refuse(request, response, limit);
        }
    }

    /**
     * Ends the process when its memory is used up, before the server's own handling swallows that; what an odd message
     * caused is answered here, as it has been logged before.
     */
    private static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Error | ServletException | RuntimeException failure) {
            LastResort.endIfMemoryIsUsedUp(failure);
            if (!ClientMessages.caused(failure)) {
                throw failure;
            }
            if (!response.isCommitted()) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long limit) {
        LOG.warn("Refused a request of more than {} bytes from {}", limit, request.getRemoteAddr());
        if (!response.isCommitted()) {
            response.reset();
            response.setHeader("Connection", "close");
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }
}
