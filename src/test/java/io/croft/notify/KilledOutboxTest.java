package io.croft.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.croft.database.TimeColumn;
import io.croft.kernel.Identifier;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process that delivers is killed between taking a delivery and noting its end. */
@CroftTest
class KilledOutboxTest {

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    @Autowired
    NoticeWorker background;

    @Autowired
    DeliveryStore store;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private final UUID id = Identifier.next();
    private final Queue<String> arrived = new ConcurrentLinkedQueue<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile String heldAt = "";
    private HttpServer receiver;
    private URI address;
    private DeliveryRound survivor;

    @BeforeEach
    void start() throws IOException {
        background.stop();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext("/", this::answer);
        receiver.start();
        address = URI.create("http://127.0.0.1:" + receiver.getAddress().getPort());
        survivor = new DeliveryRound(store, List.of(new OutboxProcess.AskingCarrier(address)), clock);
        jdbc.update(
                "insert into notify_delivery (id, channel, kind, company_id, addressee, state, next_try_at, created_at)"
                        + " values (?, 'WEBHOOK', 'test', ?, 'killed', 'WAITING', ?, ?)",
                id,
                As.newCompany().value(),
                TimeColumn.of(clock.instant()),
                TimeColumn.of(clock.instant()));
    }

    @AfterEach
    void goOn() {
        released.countDown();
        receiver.stop(0);
        jdbc.update("delete from notify_delivery where id = ?", id);
        clock.reset();
        background.start();
    }

    @Test
    void whatAKilledProcessHadTakenAndNotSentArrivesOnce() throws Exception {
        killWhenHeldAt("/ask/");
        assertThat(arrived).isEmpty();
        takeOver();
        assertThat(arrived).as("how often it arrived").hasSize(1);
    }

    @Test
    void whatAKilledProcessHadSentAndNotNotedArrivesOnceMoreWithTheSameId() throws Exception {
        killWhenHeldAt("/deliver/");
        assertThat(arrived).hasSize(1);
        takeOver();
        assertThat(arrived).as("how often it arrived").hasSize(2).containsOnly(id.toString());
    }

    private void killWhenHeldAt(String place) throws Exception {
        heldAt = place + id;
        Process child = OutboxProcess.start(database, address);
        try {
            assertThat(reached.await(STARTS_WITHIN.toSeconds(), TimeUnit.SECONDS))
                    .as("the other process took it")
                    .isTrue();
            assertThat(state()).isEqualTo("SENDING");
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        heldAt = "";
        released.countDown();
    }

    /** Nobody touches it while the killed process may be at it; afterwards it is sent, noted, and sent no more. */
    private void takeOver() throws InterruptedException {
        int before = arrived.size();
        round();
        assertThat(state()).isEqualTo("SENDING");
        assertThat(arrived).hasSize(before);
        clock.advance(DeliveryStore.CLAIM.plusMinutes(1));
        round();
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("DELIVERED"));
        int after = arrived.size();
        clock.advance(Duration.ofHours(1));
        round();
        assertThat(arrived).hasSize(after);
    }

    private void round() throws InterruptedException {
        for (Thread begun : survivor.begin()) {
            begun.join();
        }
    }

    private String state() {
        return jdbc.queryForObject("select state from notify_delivery where id = ?", String.class, id);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/deliver/" + id)) {
            arrived.add(id.toString());
        }
        if (path.equals(heldAt)) {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
