package io.croft.rest;

import io.croft.kernel.Text;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers unknown addresses below {@code /api} with a problem; otherwise they would be handled as screens. */
@Configuration(proxyBeanMethods = false)
class UnknownAddresses {

    /** After the rooms' own addresses, before everything that takes what is left. */
    private static final int AFTER_CONTROLLERS = 100;

    @Bean
    HandlerMapping unknownApiAddresses(ProblemWriter writer) {
        HttpRequestHandler unknown =
                (request, response) -> writer.write(request, response, HttpStatus.NOT_FOUND, Text.of("rest.notFound"));
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/api/**", unknown));
        mapping.setOrder(AFTER_CONTROLLERS);
        return mapping;
    }
}
