package io.croft.signin.ui;

import io.croft.kernel.Cidr;
import io.croft.kernel.IpAddress;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Accepts {@code X-Forwarded-For} and {@code X-Forwarded-Proto} only from the proxies in {@code croft.proxies.trusted}:
 * anybody could send these headers, and limits count by the address. A forwarded host is never accepted.
 */
@Configuration(proxyBeanMethods = false)
class TrustedProxies {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedHeaders(
            @Value("${croft.proxies.trusted}") List<String> trusted) {
        return server -> {
            if (!trusted.isEmpty()) {
                server.addEngineValves(valve(trusted));
            }
        };
    }

    /** Takes addresses and networks; refuses what is neither. */
    static RemoteIpValve valve(List<String> trusted) {
        RemoteIpValve valve = new WithoutPorts();
        valve.setInternalProxies(trusted.stream().map(TrustedProxies::network).collect(Collectors.joining(",")));
        valve.setTrustedProxies(null);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader(null);
        valve.setPortHeader(null);
        return valve;
    }

    /**
     * Removes the port some proxies add to the address ({@code 192.0.2.7:51234}, {@code [2001:db8::7]:443}), which
     * differs for each connection, so that limits count by address.
     */
    private static final class WithoutPorts extends RemoteIpValve {

        private static final Pattern WITH_PORT =
                Pattern.compile("(\\d+(?:\\.\\d+){3}):\\d+|\\[([0-9A-Fa-f:.]+)](?::\\d+)?");

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
            String forwarded = String.join(",", Collections.list(headers.values(getRemoteIpHeader())));
            if (!forwarded.isEmpty()) {
                headers.setValue(getRemoteIpHeader()).setString(addresses(forwarded));
            }
            super.invoke(request, response);
        }

        private static String addresses(String forwarded) {
            return Stream.of(forwarded.split(","))
                    .map(String::strip)
                    .map(WithoutPorts::address)
                    .collect(Collectors.joining(", "));
        }

        private static String address(String written) {
            Matcher form = WITH_PORT.matcher(written);
            if (!form.matches()) {
                return written;
            }
            return form.group(1) == null ? form.group(2) : form.group(1);
        }
    }

    private static String network(String text) {
        String named = text.strip();
        return (named.contains("/") ? Cidr.parse(named) : Cidr.of(new IpAddress(named))).toString();
    }
}
