package io.croft.rest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers that Croft is running; details are at {@code /health}. */
@RestController
class HealthController {

    record Health(String status) {}

    @GetMapping("/api/health")
    Health health() {
        return new Health("ok");
    }
}
