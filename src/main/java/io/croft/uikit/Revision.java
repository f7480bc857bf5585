package io.croft.uikit;

import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.impl.TransientListener;
import com.vaadin.flow.signals.impl.UsageTracker;
import java.util.ArrayList;
import java.util.List;

/**
 * How often something changed, as a signal that knows who looks. An effect that reads it is told of the next change,
 * once, and reads again; what is told after the effect has ended goes nowhere. Stands on Vaadin's usage tracking, which
 * is public but not promised: {@code LiveTopicTest} tells when a newer Vaadin changes it.
 */
final class Revision implements Signal<Long> {

    private static final long serialVersionUID = 1L;

    private final List<TransientListener> watchers = new ArrayList<>();
    private long number;
    private boolean ended;

    @Override
    public Long get() {
        if (!UsageTracker.isGetAllowed()) {
            throw new IllegalStateException("Read a topic's revision in an effect, so that the view looks again");
        }
        long now = peek();
        if (UsageTracker.isActive()) {
            UsageTracker.registerUsage(new Look(now));
        }
        return now;
    }

    @Override
    public synchronized Long peek() {
        return number;
    }

    /** Tells everybody who looks. They are called without the lock, as they may read and look again at once. */
    void advance() {
        List<TransientListener> told;
        synchronized (this) {
            number++;
            told = List.copyOf(watchers);
            watchers.clear();
        }
        told.stream().filter(watcher -> watcher.invoke(false)).forEach(this::keep);
    }

    /** How many effects wait for the next change. */
    synchronized int watchers() {
        return watchers.size();
    }

    /** Ends it when nobody looks; whoever still holds it is told of a change and finds its successor. */
    synchronized boolean endUnwatched() {
        ended |= watchers.isEmpty();
        return ended;
    }

    private synchronized void keep(TransientListener watcher) {
        watchers.add(watcher);
    }

    private synchronized boolean changedSince(long seen) {
        return ended || number != seen;
    }

    private synchronized boolean keepUnlessChanged(long seen, TransientListener watcher) {
        if (changedSince(seen)) {
            return false;
        }
        watchers.add(watcher);
        return true;
    }

    private synchronized void leave(TransientListener watcher) {
        watchers.remove(watcher);
    }

    /** One reading of the number. */
    private final class Look implements UsageTracker.Usage {

        private static final long serialVersionUID = 1L;

        private final long seen;

        Look(long seen) {
            this.seen = seen;
        }

        @Override
        public boolean hasChanges() {
            return changedSince(seen);
        }

        @Override
        public Registration onNextChange(TransientListener watcher) {
            if (!keepUnlessChanged(seen, watcher)) {
                if (!watcher.invoke(true)) {
                    return () -> {};
                }
                keep(watcher);
            }
            return () -> leave(watcher);
        }
    }
}
