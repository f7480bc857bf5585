package io.croft.activity;

import io.croft.activity.ChainStore.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks the chain, 1,000 records at a time and without a transaction, so that a long check blocks nobody. */
@Component
class ChainChecker {

    private static final int BATCH = 1_000;

    private final ChainStore store;
    private final ChainKeys keys;

    ChainChecker(ChainStore store, ChainKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    ChainReport check() {
        ChainHead head = store.head();
        return check(head.cutNumber() + 1, Long.MAX_VALUE);
    }

    ChainReport check(long from, long to) {
        ChainHead head = store.head();
        ChainReport report = check(head, Math.max(from, head.cutNumber() + 1), to);
        long cut = store.head().cutNumber();
        return cut == head.cutNumber() ? report : check(from, to);
    }

    private ChainReport check(ChainHead head, long first, long to) {
        ChainWalk walk = begin(head, first);
        walk(walk, first, to);
        walk.end(head, to);
        return walk.report();
    }

    private ChainWalk begin(ChainHead head, long first) {
        if (first == head.cutNumber() + 1) {
            return new ChainWalk(keys, first, head.cutMac());
        }
        return store.links(first - 1, first - 1, 1).stream()
                .findFirst()
                .map(before -> new ChainWalk(keys, first, before.mac()))
                .orElseGet(() -> new ChainWalk(keys, first - 1, ""));
    }

    private void walk(ChainWalk walk, long first, long to) {
        List<Link> batch = store.links(first, to, BATCH);
        while (!batch.isEmpty()) {
            batch.forEach(walk::next);
            long last = batch.getLast().number();
            batch = batch.size() < BATCH || last >= to ? List.of() : store.links(last + 1, to, BATCH);
        }
    }
}
