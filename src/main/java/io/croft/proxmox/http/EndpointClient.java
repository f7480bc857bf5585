package io.croft.proxmox.http;

import io.croft.proxmox.connection.Endpoint;
import io.croft.proxmox.connection.Timeouts;
import io.croft.proxmox.connection.TlsTrust;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends calls to one endpoint over a few connections per kind of traffic. Idle connections are dropped before
 * {@code pveproxy} closes them after 5 s. Sends each call once; retries are the task of {@link Wire}.
 */
final class EndpointClient implements AutoCloseable {

    static final String ROOT = "/api2/json";

    private static final int FIRST_REFUSAL = 300;

    /** Longer header lines or more headers than this end the call; Proxmox VE sends far less. */
    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxLineLength(16 << 10)
            .setMaxHeaderCount(100)
            .build();

    private static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(4);
    private static final TimeValue TRUSTED_IDLE = TimeValue.ofMilliseconds(500);
    private static final ContentType FORM =
            ContentType.create("application/x-www-form-urlencoded", StandardCharsets.UTF_8);

    private final Endpoint endpoint;
    private final HttpHost target;
    private final Timeouts timeouts;
    private final CloseableHttpClient client;
    private final ConnectionSlots places = new ConnectionSlots();

    EndpointClient(Endpoint endpoint, TlsTrust trust, Timeouts timeouts) {
        this.endpoint = endpoint;
        this.target = new HttpHost("https", endpoint.host(), endpoint.port());
        this.timeouts = timeouts;
        this.client = client(endpoint, trust, timeouts);
    }

    private static CloseableHttpClient client(Endpoint endpoint, TlsTrust trust, Timeouts timeouts) {
        Timeout connect = Timeout.of(timeouts.connect());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(TlsSetup.strategy(endpoint, trust))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build())
                        .setMaxConnTotal(ConnectionSlots.all())
                        .setMaxConnPerRoute(ConnectionSlots.all())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(connect)
                                .setValidateAfterInactivity(TRUSTED_IDLE)
                                .build())
                        .build())
                .setRequestExecutor(new SentMarker())
                .setKeepAliveStrategy((_, _) -> KEEP_ALIVE)
                .setUserAgent("Croft")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Sends the call and waits for the reply, whatever its status. */
    Reply exchange(Call call, Map<String, String> headers) throws TransportFailure {
        CallKind pace = call.route().pace();
        try {
            return places.in(pace, pace.limit(timeouts), () -> send(call, headers));
        } catch (IOException e) {
            throw new TransportFailure(endpoint, false, e);
        }
    }

    private Reply send(Call call, Map<String, String> headers) throws TransportFailure {
        HttpUriRequestBase request = request(call);
        headers.forEach(request::setHeader);
        HttpClientContext context = HttpClientContext.create();
        Duration limit = call.route().pace().limit(timeouts).plus(timeouts.connect());
        Deadline deadline = Deadline.of(request, limit);
        try {
            return client.execute(target, request, context, EndpointClient::reply);
        } catch (IOException e) {
            throw failure(context, deadline.passed() ? late(limit, e) : e);
        } catch (IllegalStateException closedMeanwhile) {
            throw failure(context, new IOException("the connection was closed", closedMeanwhile));
        } finally {
            deadline.close();
        }
    }

    private TransportFailure failure(HttpClientContext context, IOException cause) {
        return new TransportFailure(endpoint, SentMarker.perhapsSent(context), cause);
    }

    private static IOException late(Duration limit, IOException cause) {
        SocketTimeoutException late = new SocketTimeoutException("no whole answer within " + limit.toSeconds() + " s");
        late.initCause(cause);
        return late;
    }

    private HttpUriRequestBase request(Call call) {
        RouteSpec route = call.route();
        String form = call.form();
        boolean query = route.verb().inQuery() && !form.isEmpty();
        HttpUriRequestBase request =
                new HttpUriRequestBase(route.verb().name(), URI.create(ROOT + call.path() + (query ? "?" + form : "")));
        if (!route.verb().inQuery()) {
            request.setEntity(new StringEntity(form, FORM));
        }
        Timeout limit = Timeout.of(route.pace().limit(timeouts));
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(limit)
                .setResponseTimeout(limit)
                .build());
        return request;
    }

    private static Reply reply(ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        int limit = status < FIRST_REFUSAL ? Bodies.LARGEST : Bodies.LARGEST_REFUSAL;
        return new Reply(
                status,
                Objects.requireNonNullElse(response.getReasonPhrase(), ""),
                Bodies.text(response.getEntity(), limit));
    }

    @Override
    public void close() {
        client.close(CloseMode.GRACEFUL);
    }
}
