package io.croft.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.database.Installation;
import io.croft.database.ProcessRole;
import io.croft.kernel.Problem;
import io.croft.kernel.Text;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class ForwarderTest {

    @Autowired
    Forwarding forwarding;

    @Autowired
    ForwardStore store;

    @Autowired
    ForwardWorker background;

    @Autowired
    ChainStore chain;

    @Autowired
    Sequencer sequencer;

    @Autowired
    Installation installation;

    @Autowired
    Activity activity;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TestClock clock;

    private final Actor admin = As.actor(Role.COMPANY_ADMIN, As.newCompany());
    private SyslogWay way;
    private Forwarder forwarder;

    @BeforeEach
    void alone() {
        background.stop();
        way = new SyslogWay(store, new SyslogClient(true), installation, clock);
        forwarder = new Forwarder(store, chain, List.of(way), installation, clock);
    }

    @AfterEach
    void goOn() {
        As.run(As.superAdmin(), forwarding::remove);
        clock.reset();
        background.start();
    }

    @Test
    void everyRecordArrivesInTheOrderOfItsNumberAndIsNoted() throws Exception {
        try (SyslogCollector collector = new SyslogCollector(0)) {
            save(collector.port(), SyslogTransport.TCP);
            write("before, \"quoted\" ] and \\ on\ntwo lines");
            IntStream.range(0, Forwarder.BATCH + 5).forEach(n -> write("n" + n));
            forward();
            await().until(() -> collector.messages.size() > Forwarder.BATCH + 5);
            assertThat(collector.numbers()).isSorted().doesNotHaveDuplicates();
            assertThat(collector.messages)
                    .filteredOn(message -> message.contains("two lines"))
                    .singleElement()
                    .satisfies(message -> assertThat(message)
                            .matches("(?s)<\\d+>1 \\S+Z \\S+ croft \\S+ configuration \\[croft@32473 .*")
                            .contains("thingName=\"before, \\\"quoted\\\" \\] and \\\\ on\ufffdtwo lines\"")
                            .contains("result=\"success\"")
                            .doesNotContain("\n"));
            ForwardProgress state = state();
            assertThat(state.backlog()).isZero();
            assertThat(state.failure()).isNull();
            assertThat(state.sentAt()).isNotNull();
        }
    }

    @Test
    void whileTheServerIsAwayRecordsWaitAndThenAllOfThemArrive() throws Exception {
        int port;
        try (SyslogCollector gone = new SyslogCollector(0)) {
            port = gone.port();
            save(port, SyslogTransport.TCP);
        }
        write("first");
        forward();
        assertThat(state().failure()).isNotNull();
        assertThat(state().failure().key()).isEqualTo("activity.forward.refused");
        assertThat(state().failedAt()).isNotNull();
        assertThat(state().backlog()).isPositive();
        try (SyslogCollector back = new SyslogCollector(port)) {
            write("second");
            forward();
            assertThat(back.messages).as("not tried again at once").isEmpty();
            clock.advance(Duration.ofSeconds(10));
            forward();
            await().until(() -> back.words("second"));
            assertThat(back.words("first")).isTrue();
            assertThat(back.numbers()).isSorted();
            assertThat(state().failure()).isNull();
        }
    }

    @Test
    void aProcessThatDiesBetweenSendingAndNotingLeavesNothingOutForTheOneThatTakesOver() throws Exception {
        try (SyslogCollector collector = new SyslogCollector(0)) {
            save(collector.port(), SyslogTransport.TCP);
            write("claimed");
            sequence();
            ForwardStore.Claim dead = store.claim(
                            ForwardChannel.SYSLOG, "dead@elsewhere", clock.instant(), Duration.ofMinutes(1))
                    .orElseThrow();
            forward();
            assertThat(collector.words("claimed")).as("another process has it").isFalse();
            clock.advance(Duration.ofMinutes(2));
            forward();
            await().until(() -> collector.words("claimed"));
            assertThat(store.sent("dead@elsewhere", dead, dead.sentNumber() + 1, null, clock.instant()))
                    .as("what the dead one notes when it wakes up")
                    .isFalse();
            assertThat(state().backlog()).isZero();
        }
    }

    @Test
    void whatASlowProcessHasSentIsNotedAlthoughAnotherHasTheWorkByThen() throws Exception {
        try (SyslogCollector collector = new SyslogCollector(0)) {
            save(collector.port(), SyslogTransport.TCP);
            write("slow");
            sequence();
            ForwardStore.Claim slow = store.claim(
                            ForwardChannel.SYSLOG, "slow@here", clock.instant(), Duration.ofMinutes(1))
                    .orElseThrow();
            clock.advance(Duration.ofMinutes(2));
            ForwardStore.Claim next = store.claim(
                            ForwardChannel.SYSLOG, "next@here", clock.instant(), Duration.ofMinutes(1))
                    .orElseThrow();
            assertThat(store.sent("slow@here", slow, slow.sentNumber() + 1, null, clock.instant()))
                    .isTrue();
            assertThat(state().sentNumber()).isEqualTo(slow.sentNumber() + 1);
            assertThat(store.sent("next@here", next, next.sentNumber() + 1, null, clock.instant()))
                    .as("this has been noted")
                    .isFalse();
            write("afterwards");
            sequence();
            assertThat(store.claim(ForwardChannel.SYSLOG, "third@here", clock.instant(), Duration.ofMinutes(1)))
                    .as("the next one keeps the work")
                    .isEmpty();
        }
    }

    @Test
    void whatWasSentToAnotherServerIsNotNotedForTheNewOne() throws Exception {
        try (SyslogCollector collector = new SyslogCollector(0)) {
            save(collector.port(), SyslogTransport.TCP);
            write("old server");
            sequence();
            ForwardStore.Claim old = store.claim(
                            ForwardChannel.SYSLOG, "slow@here", clock.instant(), Duration.ofMinutes(1))
                    .orElseThrow();
            save(collector.port(), SyslogTransport.TLS);
            assertThat(store.sent("slow@here", old, old.sentNumber() + 1, null, clock.instant()))
                    .isFalse();
        }
    }

    @Test
    void thatAServerDoesNotConfirmIsAWarningUntilItDoes() throws Exception {
        try (SyslogCollector collector = new SyslogCollector(0)) {
            save(collector.port(), SyslogTransport.TCP);
            write("unconfirmed");
            sequence();
            ForwardStore.Claim work = store.claim(
                            ForwardChannel.SYSLOG, "some@here", clock.instant(), Duration.ofMinutes(1))
                    .orElseThrow();
            Text warning = Text.of("activity.forward.unconfirmed", "127.0.0.1");
            store.sent("some@here", work, work.sentNumber() + 1, warning, clock.instant());
            assertThat(state().warning()).isEqualTo(warning);
            assertThat(state().failure()).isNull();
            write("confirmed");
            forward();
            assertThat(state().warning()).isNull();
        }
    }

    @Test
    void anErrorDoesNotEndTheForwarding() {
        ForwardWorker worker = new ForwardWorker(
                new Forwarder(store, chain, List.of(), installation, clock) {
                    @Override
                    boolean round(ForwardChannel channel) {
                        throw new NoClassDefFoundError("at the end of a disk");
                    }
                },
                ProcessRole.WEB);
        worker.start();
        try {
            assertThatCode(() -> worker.work(ForwardChannel.SYSLOG)).doesNotThrowAnyException();
        } finally {
            worker.stop();
        }
    }

    @Test
    void aServerThatHangsUpInTheMiddleGetsTheBatchAgain() throws Exception {
        try (SyslogCollector collector = new SyslogCollector(0)) {
            collector.hangUps.set(1);
            save(collector.port(), SyslogTransport.TCP);
            IntStream.range(0, 150).forEach(n -> write("x".repeat(190) + n));
            while (state().backlog() > 0) {
                forward();
                clock.advance(Duration.ofMinutes(1));
            }
            await().until(() -> collector.numbers().stream().distinct().count() >= 150);
        }
    }

    @Test
    void overUdpEachRecordIsADatagram() throws Exception {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.setSoTimeout(10_000);
            save(socket.getLocalPort(), SyslogTransport.UDP);
            write("by datagram");
            forward();
            String message = "";
            while (!message.contains("by datagram")) {
                DatagramPacket packet = new DatagramPacket(new byte[9_000], 9_000);
                socket.receive(packet);
                message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.UTF_8);
            }
            assertThat(message).startsWith("<110>1 ").endsWith("\ufeffChanged by datagram");
        }
    }

    @Test
    void aServerInAPrivateNetworkIsNotCalledUnlessTheInstallationAllowsIt() throws Exception {
        try (SyslogCollector collector = new SyslogCollector(0)) {
            assertThat(test(collector.port()))
                    .isInstanceOfSatisfying(
                            ForwardTrial.Failed.class,
                            failed -> assertThat(failed.why().key()).isEqualTo("activity.forward.private"));
            assertThat(way.test(new SyslogServer("127.0.0.1", collector.port(), SyslogTransport.TCP)))
                    .isInstanceOf(ForwardAnswer.Taken.class);
            await().until(() -> collector.messages.size() == 1);
            assertThat(way.test(new SyslogServer("127.0.0.1", collector.port(), SyslogTransport.TLS)))
                    .as("a server that speaks no TLS")
                    .isInstanceOf(ForwardAnswer.NotTaken.class);
        }
    }

    @Test
    void whatIsNoServerIsRefusedAtItsField() {
        List<Problem> problems = As.call(
                As.superAdmin(), () -> forwarding.save(new SyslogServer("no host!", 70_000, SyslogTransport.TLS)));
        assertThat(problems).extracting(Problem::field).containsExactly("host", "port");
        assertThat(store.progress(ForwardChannel.SYSLOG)).isEmpty();
    }

    private ForwardTrial test(int port) {
        return As.call(
                As.superAdmin(), () -> forwarding.test(new SyslogServer("127.0.0.1", port, SyslogTransport.TCP)));
    }

    private void save(int port, SyslogTransport transport) {
        sequence();
        assertThat(As.call(As.superAdmin(), () -> forwarding.save(new SyslogServer("127.0.0.1", port, transport))))
                .isEmpty();
    }

    private ForwardProgress state() {
        return store.progress(ForwardChannel.SYSLOG).orElseThrow();
    }

    private void write(String name) {
        As.run(
                admin,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> activity.record(ActivityFixture.entry(name))));
    }

    private void forward() {
        sequence();
        while (forwarder.round(ForwardChannel.SYSLOG)) {
            // Batch after batch.
        }
    }

    private void sequence() {
        while (chain.anyWaiting()) {
            sequencer.sequence();
        }
    }
}
