package io.croft.rest;

import io.croft.access.WriteOutsideCompany;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.NotFound;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.shell.Incidents;
import io.croft.shell.LastResort;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers API calls that ended in an exception with a problem; unexpected errors get an incident number. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private static final List<Known> KNOWN = List.of(
            new Known(NotFound.class, HttpStatus.NOT_FOUND, "rest.notFound"),
            new Known(AccessDeniedException.class, HttpStatus.FORBIDDEN, "rest.forbidden"),
            new Known(WriteOutsideCompany.class, HttpStatus.CONFLICT, "rest.company.needed"),
            new Known(ConcurrencyFailureException.class, HttpStatus.CONFLICT, "rest.changedMeanwhile"),
            new Known(HttpMessageNotReadableException.class, HttpStatus.BAD_REQUEST, "rest.body.unreadable"));

    private final ProblemWriter writer;

    ProblemResolver(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPath.of(request).isApi()) {
            return null;
        }
        LastResort.endIfMemoryIsUsedUp(failure);
        try {
            answer(request, response, failure);
        } catch (IOException gone) {
            LOG.debug("A caller went away in the middle of an answer", gone);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Exception met = atCommit(failure);
        Optional<Known> known =
                KNOWN.stream().filter(one -> one.kind().isInstance(met)).findFirst();
        if (known.isPresent()) {
            writer.write(
                    request, response, known.get().status(), Text.of(known.get().words()));
            return;
        }
        switch (failure) {
            case Refusal refusal -> writer.write(request, response, refusal.status(), refusal.problems(), Map.of());
            case InvalidValue value -> writer.write(request, response, HttpStatus.BAD_REQUEST, value.text());
            case MethodArgumentTypeMismatchException value ->
                writer.write(
                        request,
                        response,
                        HttpStatus.BAD_REQUEST,
                        List.of(Problem.at(value.getName(), "rest.unreadable")),
                        Map.of());
            case ErrorResponse spring -> asSpringSays(request, response, spring);
            default -> fault(request, response, failure);
        }
    }

    /** The cause of a failure at commit, which is wrapped several times; otherwise the exception itself. */
    private static Exception atCommit(Exception failure) {
        return failure instanceof TransactionSystemException wrapped
                        && wrapped.getMostSpecificCause() instanceof WriteOutsideCompany refused
                ? refused
                : failure;
    }

    private void asSpringSays(HttpServletRequest request, HttpServletResponse response, ErrorResponse known)
            throws IOException {
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        String detail = known.getBody().getDetail();
        writer.write(request, response, status, Text.verbatim(detail == null ? status.getReasonPhrase() : detail));
    }

    private void fault(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        String incident = Incidents.record(failure);
        writer.write(
                request,
                response,
                HttpStatus.INTERNAL_SERVER_ERROR,
                List.of(Problem.of("rest.fault", incident)),
                Map.of("incident", incident));
    }

    private record Known(Class<? extends Exception> kind, HttpStatus status, String words) {}
}
