package io.croft.activity;

import io.croft.activity.ChainFault.Kind;
import io.croft.activity.ChainStore.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A walk along the chain, record by record; continues from the stored values after a fault, so that each fault is
 * reported once.
 */
final class ChainWalk {

    private static final int MOST_FAULTS = 100;

    private final ChainKeys keys;
    private final long from;
    private final List<ChainFault> faults = new ArrayList<>();
    private long expected;
    private String previous;
    private long checked;
    private boolean broken;

    ChainWalk(ChainKeys keys, long from, String previous) {
        this.keys = keys;
        this.from = from;
        this.expected = from;
        this.previous = previous;
    }

    void next(Link link) {
        if (link.number() > expected) {
            found(Kind.MISSING, expected, link.number() - 1);
            broken = true;
        }
        Optional<ChainMac> key = keys.find(link.keyId());
        if (key.isEmpty()) {
            found(Kind.KEY_MISSING, link.number(), link.number());
        } else if (!broken
                && !key.get().of(previous, link.number(), link.entry()).equals(link.mac())) {
            found(Kind.CHANGED, link.number(), link.number());
        }
        broken = false;
        previous = link.mac();
        expected = link.number() + 1;
        checked++;
    }

    /** Compares with the head as read before the walk; records added meanwhile are beyond it. */
    void end(ChainHead head, long to) {
        if (!head.isSealed(keys)) {
            found(Kind.HEAD_CHANGED, head.number(), head.number());
        }
        long last = Math.min(head.number(), to);
        if (expected <= last) {
            found(Kind.END_MISSING, expected, last);
        } else if (checked > 0 && expected == head.number() + 1 && !previous.equals(head.mac())) {
            found(Kind.CHANGED, head.number(), head.number());
        }
    }

    ChainReport report() {
        return new ChainReport(from, expected - 1, checked, faults);
    }

    /** Joins adjacent faults of one kind. */
    private void found(Kind kind, long first, long last) {
        if (!faults.isEmpty()
                && faults.getLast().kind() == kind
                && faults.getLast().to() == first - 1
                && kind == Kind.KEY_MISSING) {
            faults.set(faults.size() - 1, new ChainFault(kind, faults.getLast().from(), last));
        } else if (faults.size() < MOST_FAULTS) {
            faults.add(new ChainFault(kind, first, last));
        }
    }
}
