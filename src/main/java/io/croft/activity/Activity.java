package io.croft.activity;

import io.croft.kernel.InnerBean;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records activities. The records of a transaction cost one insert directly before its commit; numbers and HMACs are
 * added by the {@link Sequencer} afterwards. Long texts are cut; no content of an entry makes the caller fail.
 */
@InnerBean("writes down what a room has done or refused after it has checked whoever acts; reads nothing")
@Service
public class Activity {

    /** The action of a failed sign-in, of which ten from one address within an hour raise an alert. */
    public static final String SIGN_IN_FAILED = "authentication.failed";

    private final Incoming incoming;
    private final SequencerWorker worker;
    private final Set<ActivityKind> unwritten = EnumSet.noneOf(ActivityKind.class);

    Activity(
            Incoming incoming,
            SequencerWorker worker,
            @Value("${croft.activity.data-access}") boolean dataAccess,
            @Value("${croft.activity.api-calls}") boolean apiCalls) {
        this.incoming = incoming;
        this.worker = worker;
        if (!dataAccess) {
            unwritten.add(ActivityKind.DATA_ACCESS);
        }
        if (!apiCalls) {
            unwritten.add(ActivityKind.API_CALL);
        }
    }

    /**
     * Records what the transaction of the caller changes; stored if and only if it commits.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ActivityEntry entry) {
        if (!unwritten.contains(entry.kind())) {
            TransactionEntries.current(incoming, worker).add(incoming.stored(entry));
        }
    }

    /**
     * Records what no transaction changes, such as a refusal or a failed sign-in; stored when this returns.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction: it could be rolled
     *     back, and a second connection beside the one it holds could exhaust the pool
     */
    @Transactional(propagation = Propagation.NEVER)
    public void recordApart(ActivityEntry entry) {
        if (!unwritten.contains(entry.kind())) {
            incoming.add(entry);
            worker.wake();
        }
    }
}
