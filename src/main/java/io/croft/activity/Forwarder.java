package io.croft.activity;

import io.croft.database.Installation;
import io.croft.kernel.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Sends records on in the order of their numbers, for each channel one process at a time. How far it has come is noted after the target
 * has taken them, so that a process that dies in between leaves nothing out; what it had sent comes twice, with the same number.
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
    private final Map<ForwardChannel, ForwardWay> ways = new EnumMap<>(ForwardChannel.class);
    private final Installation installation;
    private final Clock clock;

    Forwarder(ForwardStore store, ChainStore chain, List<ForwardWay> ways, Installation installation, Clock clock) {
        this.store = store;
        this.chain = chain;
        ways.forEach(way -> this.ways.put(way.channel(), way));
        this.installation = installation;
        this.clock = clock;
    }

    /** Sends what waits in a channel, at most a batch; whether more may wait. */
    boolean round(ForwardChannel channel) {
        ForwardWay way = ways.get(channel);
        return way != null
                && store.claim(channel, installation.process(), clock.instant(), CLAIM)
                        .filter(work -> send(way, work))
                        .isPresent();
    }

    private boolean send(ForwardWay way, ForwardStore.Claim work) {
        List<ChainStore.Link> links = chain.links(work.sentNumber() + 1, Long.MAX_VALUE, BATCH);
        if (links.isEmpty()) {
            return false;
        }
        Optional<ForwardWay.Batch> batch = way.send(work.edition(), links);
        return batch.isPresent() && note(work, batch.get());
    }

    private boolean note(ForwardStore.Claim work, ForwardWay.Batch batch) {
        String process = installation.process();
        Instant now = clock.instant();
        return switch (batch.answer()) {
            case ForwardAnswer.Taken _ -> store.sent(process, work, batch.last(), null, now);
            case ForwardAnswer.Unconfirmed(Text words) -> store.sent(process, work, batch.last(), words, now);
            case ForwardAnswer.NotTaken(Text why) -> {
                store.failed(process, work, why, now, now.plus(patience(work.attempts())));
                yield false;
            }
        };
    }

    private static Duration patience(int attempts) {
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
