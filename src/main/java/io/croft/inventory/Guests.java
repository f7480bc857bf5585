package io.croft.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guests of the company of the actor; the provider sees all. Reads the database only. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Guests {

    private final GuestSearch search;

    Guests(GuestSearch search) {
        this.search = search;
    }

    /**
     * A page of guests. Sort properties: {@code name}, {@code vmid}, {@code node}, {@code state}, {@code since},
     * {@code cores}, {@code memory}, {@code disk}, {@code cpu}.
     */
    @PreAuthorize("hasAuthority('guest.view')")
    public Slice<GuestRow> list(GuestFilter filter, Pageable page) {
        return search.find(filter, page);
    }

    /** The number of matching guests, at most {@code most}, since counting reads each of them. */
    @PreAuthorize("hasAuthority('guest.view')")
    public long count(GuestFilter filter, long most) {
        return search.count(filter, most);
    }

    /** The number of running guests, including paused ones, which use memory too. */
    @PreAuthorize("hasAuthority('guest.view')")
    public long running() {
        return search.running();
    }

    /** Whether the guest runs, as of the last reading. */
    @PreAuthorize("hasAuthority('guest.view')")
    public boolean isRunning(GuestRef ref) {
        return search.isRunning(ref);
    }

    /** All that is known about a guest; empty when it does not exist or the actor may not see it. */
    @PreAuthorize("hasAuthority('guest.view')")
    public Optional<GuestDetails> find(GuestRef ref) {
        return search.find(ref);
    }

    /** Those of the given guests that are known, including gone ones. */
    @PreAuthorize("hasAuthority('guest.view')")
    public List<GuestRow> find(Collection<GuestRef> refs) {
        return search.find(List.copyOf(refs));
    }
}
