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
 * The OpenAPI document, made once for each language that Croft speaks: springdoc by itself would keep one for each language a stranger can
 * think of.
 */
@Component
class ApiDocument {

    /** Where springdoc answers; closed to everybody. */
    private static final String INSIDE = "/api/springdoc";

    /** The full name of a record, of which the room and the record's own name are enough to tell it from others. */
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
