package io.croft.activity;

import io.croft.activity.ChainStore.Link;
import io.croft.activity.ChainStore.Waiting;
import io.croft.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers waiting entries and chains them, a batch per transaction. One process at a time does so: the head of the
 * chain is a locked row, and others skip it. When a process dies, the database rolls its batch back; when one is
 * suspended, the database ends its transaction (idle_transaction_timeout) and its later writes fail.
 */
@Component
class Sequencer {

    static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final ChainStore store;
    private final ChainKeys keys;
    private final FailedSignIns failures;
    private final Incoming incoming;
    private final TransactionTemplate transaction;

    Sequencer(
            ChainStore store,
            ChainKeys keys,
            FailedSignIns failures,
            Incoming incoming,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.keys = keys;
        this.failures = failures;
        this.incoming = incoming;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Adds up to {@link #BATCH} entries to the chain; returns how many. 0 when none wait or another process does this.
     */
    int sequence() {
        if (!store.anyWaiting()) {
            return 0;
        }
        ChainMac key = keys.newest();
        Integer taken = transaction.execute(
                _ -> store.lockHead().map(head -> sequence(head, key)).orElse(0));
        return taken == null ? 0 : taken;
    }

    private int sequence(ChainHead stored, ChainMac key) {
        List<Waiting> waiting = store.waiting(BATCH);
        if (waiting.isEmpty()) {
            return 0;
        }
        ChainHead head = trusted(stored);
        long number = head.number();
        String mac = head.mac();
        List<Link> links = new ArrayList<>(waiting.size());
        for (Waiting next : waiting) {
            number++;
            mac = key.of(mac, number, next.entry());
            links.add(new Link(number, mac, key.keyId(), next.entry()));
        }
        store.append(waiting, links);
        store.save(head.reaching(number, mac).sealed(key));
        failures.look(links);
        return waiting.size();
    }

    /**
     * The head to continue from. After a manual change of the head one number is skipped, which checks will always
     * report, and the change is recorded.
     */
    private ChainHead trusted(ChainHead head) {
        long last = store.lastNumber();
        if (head.isSealed(keys) && last <= head.number()) {
            return head;
        }
        LOG.error("The head of the activity record was changed by hand or its key is lost; the check names the place");
        incoming.add(ActivityEntry.of(ActivityKind.SECURITY, "activity.chain.broken", Text.of("activity.chain.broken"))
                .result(ActivityResult.FAILED)
                .with("number", Math.max(head.number(), last) + 1));
        return head.reaching(Math.max(head.number(), last) + 1, head.mac());
    }
}
