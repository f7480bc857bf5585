package io.croft.signin;

import io.croft.rest.ApiPath;
import io.croft.shell.ClientMessages;
import io.croft.shell.LastResort;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds what a request may bring before anything reads it: 64 KiB from a stranger, 2 MiB from somebody who is signed in, 10 MiB from
 * a caller of the API whose token is known, whether it says its length beforehand or not. It is read here, within {@link BodyBudget} and half a minute: nobody answers half of it,
 * and who sends slowly holds little.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLimit.class);

    private final BodyBudget budget;
    private final BodySenders senders;
    private final Clock clock;

    BodyLimit(BodyBudget budget, BodySenders senders, Clock clock) {
        this.budget = budget;
        this.senders = senders;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length <= 0 && request.getHeader("Transfer-Encoding") == null) {
            pass(chain, request, response);
            return;
        }
        BodySender sender = senders.of(request, length);
        long limit = sender.most();
        if (length > limit) {
            refuse(request, response, limit);
            return;
        }
        long bytes = length > 0 ? length : limit;
        if (!budget.take(sender.name(), bytes)) {
            LOG.warn("Refused a request from {}: too much is on its way already", request.getRemoteAddr());
            end(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        try {
            passBounded(chain, request, response, limit);
        } finally {
            budget.giveBack(sender.name(), bytes);
        }
    }

    /** Forms posted to a screen are read by the server itself, with the same limit; it reads no other forms. */
    private void passBounded(FilterChain chain, HttpServletRequest request, HttpServletResponse response, long limit)
            throws ServletException, IOException {
        if (isPostedForm(request) && !ApiPath.of(request).isApi()) {
            pass(chain, request, response);
            return;
        }
        Optional<ReadRequest> read;
        try {
            read = ReadRequest.of(request, limit, clock);
        } catch (IOException cut) {
            LOG.debug("A request from {} was not brought to its end: {}", request.getRemoteAddr(), cut.toString());
            end(request, response, HttpStatus.REQUEST_TIMEOUT);
            return;
        }
        if (read.isPresent()) {
            pass(chain, read.get(), response);
        } else {
            refuse(request, response, limit);
        }
    }

    private static boolean isPostedForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    /**
     * Ends the process when memory is used up, before the server would catch the error; answers errors caused by
     * malformed messages, which were logged before.
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

    private static void refuse(HttpServletRequest request, HttpServletResponse response, long limit)
            throws IOException {
        LOG.warn("Refused a request of more than {} bytes from {}", limit, request.getRemoteAddr());
        end(request, response, HttpStatus.CONTENT_TOO_LARGE);
    }

    private static void end(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setHeader("Connection", "close");
        response.setStatus(status.value());
        ApiPath path = ApiPath.of(request);
        if (path.isApi()) {
            response.setContentType(
                    path.isOlder() ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            // The language of the caller is not known yet, so the phrase of the status is used (RFC 9457 allows it).
            String words = path.isOlder()
                    ? "{\"success\":false,\"message\":\"%s\"}"
                    : "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d}";
            String refusal = words.formatted(status.getReasonPhrase(), status.value());
            response.getOutputStream().write(refusal.getBytes(StandardCharsets.UTF_8));
        }
    }
}
