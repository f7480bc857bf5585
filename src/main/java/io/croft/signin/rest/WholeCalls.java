package io.croft.signin.rest;

import io.croft.access.CurrentActor;
import io.croft.kernel.Text;
import io.croft.rest.ApiPath;
import io.croft.rest.ProblemWriter;
import io.croft.signin.AnswerBook;
import io.croft.signin.AnswerBook.Entry;
import io.croft.signin.CallAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a call one transaction when its caller asks for it: a POST with an {@code Idempotency-Key}, whose mark and
 * answer are stored with its work, and a change with {@code If-Match}, so that nothing changes between comparison and
 * change. Work that a room does in another transaction, for another company than that of the call, is done once only if
 * it is refused the second time.
 */
class WholeCalls extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    /** Marks the answer as that of an earlier call. */
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");
    private static final String WAIT_SECONDS = "5";
    private static final Set<Integer> KEPT_REFUSALS = Set.of(409, 422);

    private final AnswerBook book;
    private final TransactionTemplate transactions;
    private final ProblemWriter problems;
    private final HandlerExceptionResolver faults;
    private final Turns turns;

    WholeCalls(
            AnswerBook book,
            TransactionTemplate transactions,
            ProblemWriter problems,
            HandlerExceptionResolver faults,
            Turns turns) {
        this.book = book;
        this.transactions = transactions;
        this.problems = problems;
        this.faults = faults;
        this.turns = turns;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CurrentActor.find().isEmpty()
                || (key(request) == null && !compares(request))
                || ApiAreas.isSignIn(ApiPath.of(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        if (key != null && !SHAPE.matcher(key).matches()) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, Text.of("signin.api.key.invalid"));
            return;
        }
        Optional<RereadRequest> read = RereadRequest.of(request);
        if (read.isEmpty()) {
            HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
            problems.write(request, response, status, Text.verbatim(status.getReasonPhrase()));
            return;
        }
        Optional<Turns.Turn> turn = turns.take(CurrentActor.require().id());
        if (turn.isEmpty()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
            problems.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, Text.of("signin.api.busy"));
            return;
        }
        try (Turns.Turn _ = turn.get()) {
            whole(key, read.get(), response, chain);
        }
    }

    private void whole(@Nullable String key, RereadRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            transactions.executeWithoutResult(transaction -> call(key, request, answer, chain, transaction));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } catch (RuntimeException failure) {
            answer.resetBuffer();
            response.setHeader(HttpHeaders.LOCATION, null);
            response.setHeader(HttpHeaders.ETAG, null);
            faults.resolveException(request, answer, null, failure);
        }
        answer.copyBodyToResponse();
    }

    private void call(
            @Nullable String key,
            RereadRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus transaction) {
        try {
            if (key == null) {
                chain.doFilter(request, answer);
            } else {
                once(CallMark.of(request, key), request, answer, chain, transaction);
            }
            if (transaction.isRollbackOnly() && answer.getStatus() < HttpStatus.BAD_REQUEST.value()) {
                throw new IllegalStateException(
                        "Answered %d, but what the call did is undone".formatted(answer.getStatus()));
            }
            if (transaction.isRollbackOnly() || answer.getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                transaction.setRollbackOnly();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void once(
            CallMark mark,
            RereadRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus transaction)
            throws ServletException, IOException {
        switch (book.open(mark.call(), mark.person(), mark.asked())) {
            case Entry.First _ -> {
                chain.doFilter(request, answer);
                if (transaction.isRollbackOnly()) {
                    return;
                }
                if (isKept(answer.getStatus())) {
                    book.answered(mark.call(), mark.asked(), answerOf(answer));
                } else {
                    book.forget(mark.call());
                }
            }
            case Entry.Answered known -> repeat(known.answer(), answer);
            case Entry.Running _ ->
                problems.write(request, answer, HttpStatus.CONFLICT, Text.of("signin.api.key.running"));
            case Entry.Different _ ->
                problems.write(request, answer, HttpStatus.UNPROCESSABLE_CONTENT, Text.of("signin.api.key.different"));
        }
    }

    /** What the call was refused for before it could do anything leaves no mark: it may be put right and sent again. */
    private static boolean isKept(int status) {
        return status < HttpStatus.BAD_REQUEST.value() || KEPT_REFUSALS.contains(status);
    }

    private static CallAnswer answerOf(ContentCachingResponseWrapper answer) {
        return new CallAnswer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader(HttpHeaders.LOCATION),
                answer.getHeader(HttpHeaders.ETAG),
                new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void repeat(CallAnswer known, HttpServletResponse response) throws IOException {
        response.setStatus(known.status());
        response.setHeader(REPLAYED, "true");
        set(response, HttpHeaders.LOCATION, known.location());
        set(response, HttpHeaders.ETAG, known.tag());
        if (known.type() != null) {
            response.setContentType(known.type());
        }
        response.getOutputStream().write(known.body().getBytes(StandardCharsets.UTF_8));
    }

    private static void set(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private static boolean compares(HttpServletRequest request) {
        return CHANGES.contains(request.getMethod())
                && request.getHeader(HttpHeaders.IF_MATCH) != null
                && !ApiAreas.comparesWhenWriting(ApiPath.of(request));
    }

    private static @Nullable String key(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) ? request.getHeader(KEY) : null;
    }
}
