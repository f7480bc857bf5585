package io.croft.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The description of the API, for programs ({@code /api/v1/openapi.json}) and for people ({@code /api}); public. */
@RestController
class ApiPageController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ApiDocument document;
    private final JsonMapper json;

    ApiPageController(ApiDocument document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document(Locale language, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(document.in(language, request));
    }

    @GetMapping("/api")
    ResponseEntity<String> page(Locale language, HttpServletRequest request) {
        ApiPage page = new ApiPage(json.readTree(document.in(language, request)), request.getContextPath());
        return ResponseEntity.ok()
                .contentType(HTML)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.html());
    }

    @GetMapping("/api/page.css")
    ResponseEntity<String> style() throws IOException {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .body(new ClassPathResource("api/page.css").getContentAsString(StandardCharsets.UTF_8));
    }
}
