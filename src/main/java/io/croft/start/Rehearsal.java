package io.croft.start;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A start that records what a start loads: requests the first page like a browser, and ends. Also ends when the process
 * that started it ends.
 */
@Component
@ConditionalOnProperty(Rehearsal.PROPERTY)
class Rehearsal {

    static final String PROPERTY = "croft.start.rehearsal";

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int PATIENCE_MS = 120_000;
    private static final List<String> PAGE = List.of("/", "/sign-in", "/sign-in?v-r=init&location=sign-in&query=");

    private final LateRepositories repositories;

    Rehearsal(LateRepositories repositories) {
        this.repositories = repositories;
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().join());
            Runtime.getRuntime().exit(1);
        });
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            Thread.ofPlatform()
                    .name("rehearsal")
                    .start(() -> Runtime.getRuntime().exit(visit(port) ? 0 : 1));
        }
    }

    private boolean visit(int port) {
        try {
            repositories.prepare();
            String cookie = "";
            for (String path : PAGE) {
                cookie = ask("http://127.0.0.1:" + port + path, cookie);
            }
            return true;
        } catch (IOException e) {
            LOG.warn("The first page was not to be had", e);
            return false;
        }
    }

    /** Requests a page; returns the session cookie and throws for an error status. */
    private static String ask(String address, String cookie) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MS);
        if (!cookie.isEmpty()) {
            connection.setRequestProperty("Cookie", cookie);
        }
        try (var body = connection.getInputStream()) {
            body.readAllBytes();
        }
        for (Map.Entry<String, List<String>> header :
                connection.getHeaderFields().entrySet()) {
            if ("Set-Cookie".equalsIgnoreCase(header.getKey())) {
                return header.getValue().getFirst().split(";", -1)[0];
            }
        }
        return cookie;
    }
}
