package io.croft.rest;

import io.croft.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Answers a call of the API whose method, address or headers Spring's firewall refuses, as they could be read in two ways: 400. */
@Configuration(proxyBeanMethods = false)
class RefusedAddresses {

    @Bean
    RequestRejectedHandler refusedApiAddresses(ProblemWriter writer) {
        RequestRejectedHandler elsewhere = new HttpStatusRequestRejectedHandler();
        return (request, response, rejected) -> {
            if (isApi(request)) {
                writer.write(request, response, HttpStatus.BAD_REQUEST, Text.of("rest.address.refused"));
            } else {
                elsewhere.handle(request, response, rejected);
            }
        };
    }

    /** What cannot be read as a path is nobody's address. */
    private static boolean isApi(HttpServletRequest request) {
        try {
            return ApiPath.of(request).isApi();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
