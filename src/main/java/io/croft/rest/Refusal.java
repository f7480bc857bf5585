package io.croft.rest;

import io.croft.kernel.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** Ends a call with a refusal the caller can correct; answered as a problem with its fields. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Problem> problems;

    private Refusal(HttpStatus status, List<Problem> problems) {
        super(status + " " + problems);
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    /** A facade refused the request: 422. */
    public static Refusal of(List<Problem> problems) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }

    /** A facade refused the request: 422. */
    public static Refusal of(Problem problem) {
        return of(List.of(problem));
    }

    /** The request is malformed: 400. */
    public static Refusal unreadable(List<Problem> problems) {
        return new Refusal(HttpStatus.BAD_REQUEST, problems);
    }

    /** A refusal with another status, such as 409 for a thing in the wrong state. */
    public static Refusal with(HttpStatus status, Problem problem) {
        return new Refusal(status, List.of(problem));
    }

    HttpStatus status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }
}
