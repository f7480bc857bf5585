package io.croft.activity;

import io.croft.database.Installation;
import io.croft.kernel.Text;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends records on in the order of their numbers, one process at a time. How far it has come is noted after the server has
 * taken them, so that a process that dies in between leaves nothing out; what it had sent comes twice, with the same number.
 */
@Component
class Forwarder {

    static final int BATCH = 200;

    /** Longer than sending a batch may take. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 9;

    private final ForwardStore store;
    private final ChainStore chain;
    private final SyslogClient client;
    private final Installation installation;
    private final Clock clock;
    private final String host = hostName();

    Forwarder(ForwardStore store, ChainStore chain, SyslogClient client, Installation installation, Clock clock) {
        this.store = store;
        this.chain = chain;
        this.client = client;
        this.installation = installation;
        this.clock = clock;
    }

    /** Sends what waits, at most a batch; whether more may wait. */
    boolean round() {
        String process = installation.process();
        Optional<ForwardStore.Claim> claim = store.claim(process, clock.instant(), CLAIM);
        return claim.filter(work -> send(process, work)).isPresent();
    }

    private boolean send(String process, ForwardStore.Claim work) {
        List<ChainStore.Link> links = chain.links(work.sentNumber() + 1, Long.MAX_VALUE, BATCH);
        if (links.isEmpty()) {
            return false;
        }
        List<byte[]> messages = links.stream()
                .map(link -> SyslogMessage.of(link.number(), link.entry(), host, process))
                .toList();
        SyslogAnswer answer = client.send(work.server(), messages);
        Instant now = clock.instant();
        long last = links.getLast().number();
        return switch (answer) {
            case SyslogAnswer.Taken _ -> store.sent(process, work, last, null, now);
            case SyslogAnswer.Unconfirmed(Text words) -> store.sent(process, work, last, words, now);
            case SyslogAnswer.NotTaken(Text why) -> {
                store.failed(process, why, now, now.plus(patience(work.attempts())));
                yield false;
            }
        };
    }

    /** Says to this server that it will get records. */
    SyslogAnswer test(SyslogServer server) {
        return client.send(server, List.of(SyslogMessage.test(clock.instant(), host, installation.process())));
    }

    private static Duration patience(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "-";
        }
    }
}
