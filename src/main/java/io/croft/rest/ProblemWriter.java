package io.croft.rest;

import io.croft.kernel.InnerBean;
import io.croft.kernel.Problem;
import io.croft.kernel.SpokenText;
import io.croft.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem details (RFC 9457): {@code type}, {@code title}, {@code status}, {@code detail}, {@code instance}, and beside them
 * {@code code}, which stays the same in every language, {@code errors} with field and message, and {@code incident} for faults.
 */
@InnerBean("writes refusals; knows neither people nor companies")
@Component
public class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Answers with one sentence. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Text words)
            throws IOException {
        write(request, response, status, List.of(new Problem(words, null)), Map.of());
    }

    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            List<Problem> problems,
            Map<String, Object> more)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (LegacyRoutes.isFor(request)) {
            Map<String, Object> body = LegacyRoutes.refusal(problems, status.getReasonPhrase(), more);
            send(response, status, MediaType.APPLICATION_JSON_VALUE, body);
            return;
        }
        Locale language = SpokenText.nearest(Objects.requireNonNullElse(request.getLocale(), Locale.ENGLISH));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        if (!problems.isEmpty()) {
            body.put("detail", SpokenText.in(language, problems.getFirst().text()));
            body.put("code", problems.getFirst().text().key());
        }
        body.put("instance", request.getRequestURI());
        if (problems.stream().anyMatch(problem -> problem.field() != null)) {
            body.put(
                    "errors",
                    problems.stream().map(problem -> error(problem, language)).toList());
        }
        body.putAll(more);
        send(response, status, MediaType.APPLICATION_PROBLEM_JSON_VALUE, body);
    }

    private void send(HttpServletResponse response, HttpStatus status, String type, Map<String, Object> body)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }

    private static Map<String, String> error(Problem problem, Locale language) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("field", Objects.requireNonNullElse(problem.field(), ""));
        error.put("message", SpokenText.in(language, problem.text()));
        error.put("code", problem.text().key());
        return error;
    }
}
