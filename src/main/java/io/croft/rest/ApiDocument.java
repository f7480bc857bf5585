package io.croft.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.croft.kernel.SpokenText;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The OpenAPI document, made once for each language of Croft; springdoc would cache one for each language a caller
 * sends.
 */
@Component
class ApiDocument {

    /** The route of springdoc, closed to all callers. */
    private static final String INSIDE = "/api/springdoc";

    /** Full names of records, which are shortened to room and record name. */
    private static final Pattern RECORD =
            Pattern.compile("io\\.croft\\.(?:([a-z]+)\\.)?rest\\.(?:[A-Z]\\w*[.$])*([A-Z]\\w*)");

    private final OpenApiWebMvcResource springdoc;
    private final Map<Locale, byte[]> documents = new ConcurrentHashMap<>();

    ApiDocument(OpenApiWebMvcResource springdoc) {
        this.springdoc = springdoc;
    }

    /** The document in the nearest language, as JSON in UTF-8. */
    byte[] in(Locale language, HttpServletRequest request) {
        return documents
                .computeIfAbsent(SpokenText.nearest(language), spoken -> make(spoken, request))
                .clone();
    }

    private byte[] make(Locale language, HttpServletRequest request) {
        Locale before = LocaleContextHolder.getLocale();
        LocaleContextHolder.setLocale(language);
        try {
            String json = new String(springdoc.openapiJson(request, INSIDE, language), StandardCharsets.UTF_8);
            return RECORD.matcher(json).replaceAll("$1$2").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            LocaleContextHolder.setLocale(before);
        }
    }
}
