package io.croft.identity.ui;

import io.croft.kernel.Cidr;
import io.croft.kernel.IpAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} from the proxies named by {@code croft.proxies.trusted} alone:
 * anybody else may write what they like there, and limits would count by it. A forwarded host is never believed.
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
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(trusted.stream().map(TrustedProxies::network).collect(Collectors.joining(",")));
        valve.setTrustedProxies(null);
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader(null);
        valve.setPortHeader(null);
        return valve;
    }

    private static String network(String text) {
        String named = text.strip();
        if (named.contains("/")) {
            return Cidr.parse(named).toString();
        }
        IpAddress address = new IpAddress(named);
        return address + (address.isV6() ? "/128" : "/32");
    }
}
