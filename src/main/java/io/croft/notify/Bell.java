package io.croft.notify;

import io.croft.access.CurrentActor;
import io.croft.kernel.Unrecorded;
import java.time.Clock;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices of the actor under the bell. */
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

    /** The number of unread notices, at most {@link #MOST_UNREAD}. */
    @Transactional(readOnly = true)
    public int unread() {
        return store.unread(CurrentActor.require().id(), MOST_UNREAD);
    }

    /** The newest 20 notices, newest first. */
    @Transactional(readOnly = true)
    public List<BellEntry> newest() {
        return store.newest(CurrentActor.require().id(), false, 0, NEWEST);
    }

    /** A page of all notices that are kept, or of the unread ones; the newest first. */
    @Transactional(readOnly = true)
    public Slice<BellEntry> list(boolean unreadOnly, Pageable page) {
        List<BellEntry> found =
                store.newest(CurrentActor.require().id(), unreadOnly, page.getOffset(), page.getPageSize() + 1);
        boolean more = found.size() > page.getPageSize();
        return new SliceImpl<>(more ? found.subList(0, page.getPageSize()) : found, page, more);
    }

    /** How many notices are kept, or how many of them are unread. */
    @Transactional(readOnly = true)
    public long count(boolean unreadOnly) {
        return store.count(CurrentActor.require().id(), unreadOnly);
    }

    /** Marks one as read; false when the person has none of this number. */
    @PreAuthorize("hasRole('ONESELF')")
    @Unrecorded("what a person has read is their own concern")
    public boolean read(long number) {
        return store.read(CurrentActor.require().id(), number, clock.instant());
    }

    /** Marks all notices as read. */
    @PreAuthorize("hasRole('ONESELF')")
    @Unrecorded("what a person has read is their own concern")
    public void readAll() {
        store.readAll(CurrentActor.require().id(), clock.instant());
    }
}
