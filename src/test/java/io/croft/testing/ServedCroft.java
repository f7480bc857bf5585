package io.croft.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Lets clients reach the application of the tests over a socket, through its filter chain, without a second application. */
public final class ServedCroft implements AutoCloseable {

    private final MockMvc application;
    private final String address;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Serves; calls come from this address as the application sees it. */
    public ServedCroft(MockMvc application, String address) throws IOException {
        this.application = application;
        this.address = address;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(
                            HttpMethod.valueOf(exchange.getRequestMethod()), exchange.getRequestURI())
                    .content(exchange.getRequestBody().readAllBytes())
                    .with(received -> {
                        received.setRemoteAddr(address);
                        return received;
                    });
            exchange.getRequestHeaders().forEach((name, values) -> request.header(name, values.toArray()));
            MockHttpServletResponse answer =
                    application.perform(request).andReturn().getResponse();
            answer.getHeaderNames()
                    .forEach(name -> answer.getHeaders(name)
                            .forEach(value -> exchange.getResponseHeaders().add(name, value)));
            byte[] body = answer.getContentAsByteArray();
            exchange.getResponseHeaders().remove("Content-Length");
            exchange.sendResponseHeaders(answer.getStatus(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
