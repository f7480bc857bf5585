package io.croft.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guests the acting company owns; the provider sees all. Everything comes from the database. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Guests {

    private final GuestSearch search;

    Guests(GuestSearch search) {
        this.search = search;
    }

    /**
     * One page of guests. Sorted by {@code name}, {@code vmid}, {@code node}, {@code state}, {@code since}, {@code cores},
     * {@code memory}, {@code disk} or {@code cpu}.
     */
    @PreAuthorize("hasAuthority('guest.view')")
    public Slice<GuestRow> list(GuestFilter filter, Pageable page) {
        return search.find(filter, page);
    }

    /** How many guests a filter lets through; counts no further than {@code most}, as every one counted is looked at. */
    @PreAuthorize("hasAuthority('guest.view')")
    public long count(GuestFilter filter, long most) {
        return search.count(filter, most);
    }

    /** How many guests run, paused ones included, as they hold memory too. */
    @PreAuthorize("hasAuthority('guest.view')")
    public long running() {
        return search.running();
    }

    /** Whether the guest runs, as far as the mirror knows. */
    @PreAuthorize("hasAuthority('guest.view')")
    public boolean isRunning(GuestRef ref) {
        return search.isRunning(ref);
    }

    /** All that is known about a guest. */
    @PreAuthorize("hasAuthority('guest.view')")
    public Optional<GuestDetails> find(GuestRef ref) {
        return search.find(ref);
    }

    /** Those of the given guests that are known, gone ones included. */
    @PreAuthorize("hasAuthority('guest.view')")
    public List<GuestRow> find(Collection<GuestRef> refs) {
        return search.find(List.copyOf(refs));
    }
}
