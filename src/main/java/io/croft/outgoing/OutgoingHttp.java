package io.croft.outgoing;

import io.croft.kernel.InnerBean;
import io.croft.kernel.PublicTargets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
 * Calls URLs typed by people. The address is checked after the name was resolved, and only that address is connected
 * to, so DNS rebinding has no effect; redirects are not followed and bodies not read.
 */
@InnerBean("calls for the room that has checked whoever typed the address")
@Component
public class OutgoingHttp implements DisposableBean {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);

    /** A call ends after this time, whatever the other side sends meanwhile. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final boolean privateTargets;
    private final Duration longest;
    private final CloseableHttpClient client;

    @Autowired
    OutgoingHttp(@Value("${croft.notify.allow-private-targets}") boolean privateTargets) {
        this(privateTargets, SystemDefaultDnsResolver.INSTANCE, LONGEST);
    }

    /** For tests: names mean what they say. */
    public OutgoingHttp(boolean privateTargets, DnsResolver names) {
        this(privateTargets, names, LONGEST);
    }

    OutgoingHttp(boolean privateTargets, DnsResolver names, Duration longest) {
        this.privateTargets = privateTargets;
        this.longest = longest;
        this.client = client(names);
    }

    /** Whether addresses in private networks may be called. */
    public boolean allowsPrivateTargets() {
        return privateTargets;
    }

    /**
     * Posts JSON and waits for the status of the answer, at most 30 seconds. Call outside of a transaction.
     *
     * @param target as {@link TargetUrl} has read it
     */
    public CallResult post(URI target, Map<String, String> headers, String json) {
        String host = target.getHost();
        try {
            return CallWords.of(host, status(target, headers, json));
        } catch (IOException e) {
            return CallWords.of(host, e);
        }
    }

    private int status(URI target, Map<String, String> headers, String json) throws IOException {
        HttpPost request = new HttpPost(target);
        headers.forEach(request::setHeader);
        request.setHeader("User-Agent", "Croft");
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        CompletableFuture<Boolean> late =
                new CompletableFuture<Boolean>().completeOnTimeout(true, longest.toMillis(), TimeUnit.MILLISECONDS);
        var _ = late.thenAccept(isLate -> {
            if (isLate) {
                request.abort();
            }
        });
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            return response.getCode();
        } catch (IOException e) {
            throw late.getNow(false) ? silent(e) : e;
        } finally {
            late.complete(false);
        }
    }

    private static IOException silent(IOException cause) {
        SocketTimeoutException silent = new SocketTimeoutException();
        silent.initCause(cause);
        return silent;
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

    /** The name resolves to an address that is not allowed. */
    static final class PrivateTarget extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        PrivateTarget(String host) {
            super(host);
        }
    }

    /** Passes only allowed addresses to the connection. */
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
