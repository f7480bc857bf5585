package io.croft.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.impl.TransientListener;
import com.vaadin.flow.signals.impl.UsageTracker;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change counter as a signal that knows its watchers. An effect that reads it is notified of the next change, once,
 * and registers again by reading; effects that have ended are not notified. Relies on the usage tracking of Vaadin,
 * which is public but not stable API: {@code LiveTopicTest} fails when it changes.
 */
final class Revision implements Signal<Long> {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Revision.class);

    private final List<Watcher> watchers = new ArrayList<>();
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

    /** Notifies all watchers, outside the lock, since they may read and register again at once. */
    void advance() {
        List<Watcher> told;
        synchronized (this) {
            number++;
            told = List.copyOf(watchers);
            watchers.clear();
        }
        told.forEach(Watcher::tell);
    }

    /** How many effects wait for the next change. */
    synchronized int watchers() {
        return watchers.size();
    }

    /**
     * Ends this counter when it has no watchers. Whoever still holds it is notified and continues with its successor.
     */
    synchronized boolean endUnwatched() {
        ended |= watchers.isEmpty();
        return ended;
    }

    private synchronized void keep(Watcher watcher) {
        if (!watcher.left) {
            watchers.add(watcher);
        }
    }

    private synchronized boolean changedSince(long seen) {
        return ended || number != seen;
    }

    private synchronized boolean keepUnlessChanged(long seen, Watcher watcher) {
        if (changedSince(seen)) {
            return false;
        }
        watchers.add(watcher);
        return true;
    }

    private synchronized void leave(Watcher watcher) {
        watcher.left = true;
        watchers.remove(watcher);
    }

    /**
     * An effect that waits for the next change, with the UI it belongs to. It is notified while the session of that UI
     * is locked: an effect of a view under construction would otherwise run on the notifying thread, and an effect that
     * throws is never run again.
     */
    private final class Watcher implements Serializable {

        private static final long serialVersionUID = 1L;

        private final TransientListener listener;
        private final @Nullable UI window = UI.getCurrent();
        private volatile boolean left;

        Watcher(TransientListener listener) {
            this.listener = listener;
        }

        @SuppressWarnings("FutureReturnValueIgnored")
        void tell() {
            UI ui = window;
            if (ui == null || ui.getSession() == null || ui.getSession().hasLock()) {
                invoke();
                return;
            }
            try {
                ui.access(this::invoke);
            } catch (UIDetachedException closed) {
                LOG.debug("A tab was closed while it was told of a change", closed);
            }
        }

        private void invoke() {
            if (!left && listener.invoke(false)) {
                keep(this);
            }
        }
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
        public Registration onNextChange(TransientListener listener) {
            Watcher watcher = new Watcher(listener);
            if (!keepUnlessChanged(seen, watcher)) {
                if (!listener.invoke(true)) {
                    return () -> {};
                }
                keep(watcher);
            }
            return () -> leave(watcher);
        }
    }
}
