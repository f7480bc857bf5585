package io.croft.shell;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import io.croft.kernel.InnerBean;
import io.croft.kernel.InvalidValue;
import io.croft.kernel.IpAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The address people reach Croft at, of which links are made: {@code croft.public-url}. What a request says of the host it
 * was sent to is believed only on this machine itself ({@code localhost}), where trying out needs no setting.
 */
@InnerBean("says at which address Croft is reached; everybody may know")
@Component
public class PublicAddress {

    private static final Logger LOG = LoggerFactory.getLogger(PublicAddress.class);

    private final Optional<URI> configured;

    PublicAddress(@Value("${croft.public-url}") String url) {
        configured = url.isBlank() ? Optional.empty() : Optional.of(checked(url.strip()));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(-1)
    void sayWhatIsMissing() {
        if (configured.isEmpty()) {
            LOG.info(
                    "croft.public-url is not set: links for other people have no address in front of them; set it to what"
                            + " people open, such as https://croft.example.org");
        }
    }

    /** Whether links have an address in front of them wherever they are made, also in mails. */
    public boolean isSet() {
        return configured.isPresent();
    }

    /** Returns the address of a path below Croft's own; empty when nobody has said what it is. */
    public Optional<String> of(String path) {
        return origin().map(origin -> origin + "/" + path);
    }

    /** Whether a page of this origin ({@code scheme://host:port}) is one of ours, for a request that came to us. */
    public boolean isOurs(String origin, HttpServletRequest request) {
        boolean configuredOne = configured
                .map(PublicAddress::originOf)
                .filter(origin::equalsIgnoreCase)
                .isPresent();
        boolean local = configured.isEmpty() || isLoopback(request.getServerName());
        return configuredOne || (local && originOf(request).equalsIgnoreCase(origin));
    }

    /** Returns Croft's own address without a slash at its end, as {@link #of} puts it in front of a path. */
    public Optional<String> origin() {
        if (configured.isPresent()) {
            return configured.map(PublicAddress::withoutSlash);
        }
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                        && isLoopback(request.getHttpServletRequest().getServerName())
                ? Optional.of(originOf(request.getHttpServletRequest()))
                : Optional.empty();
    }

    private static URI checked(String url) {
        URI address = URI.create(url);
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("croft.public-url must be like https://croft.example.org, not " + url);
        }
        return address;
    }

    /** As browsers write it: without the port that goes with the scheme (RFC 6454). */
    private static String originOf(URI address) {
        boolean usual = address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
        return address.getScheme() + "://" + address.getHost()
                + (address.getPort() < 0 || usual ? "" : ":" + address.getPort());
    }

    private static String originOf(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        return request.getScheme() + "://" + request.getServerName()
                + (request.getServerPort() == usual ? "" : ":" + request.getServerPort());
    }

    private static String withoutSlash(URI address) {
        String text = address.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return true;
        }
        try {
            String literal = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
            return new IpAddress(literal).isLoopback();
        } catch (InvalidValue name) {
            return false;
        }
    }
}
