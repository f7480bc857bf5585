package io.croft.notify;

import io.croft.kernel.Identifier;
import io.croft.kernel.InnerBean;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends notices. Costs the caller one insert; recipients are determined after the commit. */
@InnerBean("tells what a room has done after it has checked whoever acts; shows nothing of it to anybody")
@Component
public class Notices {

    private final NoticeStore store;
    private final NoticeWorker worker;
    private final Clock clock;

    Notices(NoticeStore store, NoticeWorker worker, Clock clock) {
        this.store = store;
        this.worker = worker;
        this.clock = clock;
    }

    /**
     * Stores a notice in the transaction of the caller; it is sent if and only if that commits, even if this process
     * dies directly afterwards.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        store.insert(Identifier.next(), notice, clock.instant());
        wakeAfterCommit(worker);
    }

    static void wakeAfterCommit(NoticeWorker worker) {
        TransactionSynchronizationManager.registerSynchronization(new Waking(worker));
    }

    private record Waking(NoticeWorker worker) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            worker.wake();
        }
    }
}
