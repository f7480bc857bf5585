package io.croft.notify;

import io.croft.access.CurrentActor;
import io.croft.kernel.Unrecorded;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person has under the bell. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Bell {

    /** How many unread notices are counted at most. */
    public static final int MOST_UNREAD = 100;

    private static final int NEWEST = 20;

    private final BellStore store;
    private final Clock clock;

    Bell(BellStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How many notices are unread, at most {@link #MOST_UNREAD}. */
    @Transactional(readOnly = true)
    public int unread() {
        return store.unread(CurrentActor.require().id(), MOST_UNREAD);
    }

    /** The newest 20, newest first. */
    @Transactional(readOnly = true)
    public List<BellEntry> newest() {
        return store.newest(CurrentActor.require().id(), NEWEST);
    }

    /** Marks one as read. */
    @Unrecorded("what a person has read is their own concern")
    public void read(long number) {
        store.read(CurrentActor.require().id(), number, clock.instant());
    }

    /** Marks all as read. */
    @Unrecorded("what a person has read is their own concern")
    public void readAll() {
        store.readAll(CurrentActor.require().id(), clock.instant());
    }
}
