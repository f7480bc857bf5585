package io.croft.notify;

import io.croft.kernel.PublicTargets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that people have typed. A connection goes to an address that was looked at after the name was resolved and to no other,
 * so a name that means another address a moment later (DNS rebinding) leads nowhere; redirects are not followed, answers not read.
 */
@Component
class OutgoingHttp implements DisposableBean {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);

    private final boolean privateTargets;
    private final CloseableHttpClient client;

    @Autowired
    OutgoingHttp(@Value("${croft.notify.allow-private-targets}") boolean privateTargets) {
        this.privateTargets = privateTargets;
        this.client = client(SystemDefaultDnsResolver.INSTANCE);
    }

    /** For tests: names mean what they say. */
    OutgoingHttp(boolean privateTargets, DnsResolver names) {
        this.privateTargets = privateTargets;
        this.client = client(names);
    }

    /** Whether addresses inside of the provider's own networks may be called. */
    boolean allowsPrivateTargets() {
        return privateTargets;
    }

    /**
     * Posts JSON and tells the status of the answer.
     *
     * @throws PrivateTarget when the name means an address that may not be called
     */
    int post(URI target, Map<String, String> headers, String json) throws IOException {
        HttpPost request = new HttpPost(target);
        headers.forEach(request::setHeader);
        request.setHeader("User-Agent", "Croft");
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            return response.getCode();
        }
    }

    @Override
    public void destroy() throws IOException {
        client.close();
    }

    private CloseableHttpClient client(DnsResolver names) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Checked(names, privateTargets))
                        .setMaxConnTotal(16)
                        .setMaxConnPerRoute(4)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(ANSWER)
                        .setResponseTimeout(ANSWER)
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** A name means an address that may not be called. */
    static final class PrivateTarget extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateTarget(String host) {
            super(host);
        }
    }

    /** Gives the connection only addresses that may be called. */
    private record Checked(DnsResolver names, boolean privateTargets) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = names.resolve(host);
            for (InetAddress address : found) {
                if (!privateTargets && !PublicTargets.include(address)) {
                    throw new PrivateTarget(host);
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return names.resolveCanonicalHostname(host);
        }
    }
}
