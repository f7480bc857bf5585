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
 * How often something changed, as a signal that knows who looks. An effect that reads it is told of the next change,
 * once, and reads again; what is told after the effect has ended goes nowhere. Stands on Vaadin's usage tracking, which
 * is public but not promised: {@code LiveTopicTest} tells when a newer Vaadin changes it.
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

    /** Tells everybody who looks. They are called without the lock, as they may read and look again at once. */
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

    /** Ends it when nobody looks; whoever still holds it is told of a change and finds its successor. */
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
     * An effect that waits for the next change, and the window it belongs to. It is told while that window's session is
     * locked: an effect of a view that is just being built runs on whichever thread tells it, and one that fails is dead.
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
