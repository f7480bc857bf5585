package io.croft.simulator.api;

import io.croft.simulator.Faults;
import io.croft.simulator.ServedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.StandardFilter;
import org.apache.hc.core5.http.io.HttpFilterChain;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.protocol.DefaultHttpProcessor;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.ResponseConnControl;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/** The TLS listener of one node; can be stopped and started again on the same port. */
final class NodeServer {

    private static final int IDLE_SECONDS = 5;

    private final String node;
    private final String address;
    private final SSLContext tls;
    private final Dispatcher dispatcher;
    private final Sending sending;
    private final Exchanges exchanges;
    private final Faults faults;
    private int port;
    private @Nullable HttpServer server;

    /** {@code port} may be 0 for any free one. */
    NodeServer(
            String node,
            String address,
            int port,
            SSLContext tls,
            Dispatcher dispatcher,
            Sending sending,
            Exchanges exchanges,
            Faults faults) {
        this.node = node;
        this.address = address;
        this.port = port;
        this.tls = tls;
        this.dispatcher = dispatcher;
        this.sending = sending;
        this.exchanges = exchanges;
        this.faults = faults;
    }

    int port() {
        return port;
    }

    synchronized void start() {
        HttpServer next = ServerBootstrap.bootstrap()
                .setLocalAddress(InetAddress.ofLiteral(address))
                .setListenerPort(port)
                .setSslContext(tls)
                .setSocketConfig(SocketConfig.custom()
                        .setSoTimeout(IDLE_SECONDS, TimeUnit.SECONDS)
                        .setSoReuseAddress(true)
                        .setTcpNoDelay(true)
                        .build())
                .setHttpProcessor(new DefaultHttpProcessor(new ResponseContent(), new ResponseConnControl()))
                .setExceptionListener(new Silence())
                .register("*", (_, response, _) -> response.setCode(HttpStatus.SC_NOT_IMPLEMENTED))
                .replaceFilter(
                        StandardFilter.MAIN_HANDLER.name(),
                        (request, trigger, context, _) -> serve(request, trigger, context))
                .create();
        try {
            next.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        port = next.getLocalPort();
        server = next;
    }

    synchronized void stop() {
        if (server != null) {
            server.close(CloseMode.IMMEDIATE);
            server = null;
        }
    }

    private void serve(ClassicHttpRequest request, HttpFilterChain.ResponseTrigger trigger, HttpContext context)
            throws HttpException, IOException {
        String path = Dispatcher.path(request);
        boolean cut = faults.takeCut(request.getMethod(), path);
        try {
            Answer answer = dispatcher.answer(request, node);
            exchanges.add(new ServedRequest(
                    node, request.getMethod(), path, cut ? 0 : answer.status(), cut ? "" : answer.reason()));
            if (cut) {
                throw new ConnectionClosedException("cut on order");
            }
            boolean upload = path.endsWith("/upload");
            if (!answer.isError()) {
                EntityUtils.consume(request.getEntity());
            }
            long served = HttpCoreContext.cast(context).getEndpointDetails().getRequestCount();
            sending.send(answer, upload, served, trigger);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SocketException("the node went down");
        }
    }
}
