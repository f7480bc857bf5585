package io.croft.rest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells that Croft answers; what is wrong inside is told at {@code /health}. */
@RestController
class HealthController {

    record Health(String status) {}

    @GetMapping("/api/health")
    Health health() {
        return new Health("ok");
    }
}
