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
 * The address of Croft in links: {@code croft.public-url}. Without it the host of the request is used only for
 * {@code localhost}, so that trying Croft out needs no setting; otherwise a {@code Host} header could redirect links.
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

    /**
     * Whether {@code croft.public-url} is set, so that links can be made outside of requests too, for example in mails.
     */
    public boolean isSet() {
        return configured.isPresent();
    }

    /** The full address of a path; empty when no address is known. */
    public Optional<String> of(String path) {
        return origin().map(origin -> origin + "/" + path);
    }

    /** Whether an origin ({@code scheme://host:port}) is that of Croft, for a request that arrived here. */
    public boolean isOurs(String origin, HttpServletRequest request) {
        boolean configuredOne = configured
                .map(PublicAddress::originOf)
                .filter(origin::equalsIgnoreCase)
                .isPresent();
        boolean local = configured.isEmpty() || isLoopback(request.getServerName());
        return configuredOne || (local && originOf(request).equalsIgnoreCase(origin));
    }

    /** The address of Croft without a slash at its end; empty when it is not known. */
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

    /** The origin as browsers write it: without the default port of the scheme (RFC 6454). */
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
