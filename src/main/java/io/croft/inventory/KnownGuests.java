package io.croft.inventory;

import io.croft.access.AllProjects;
import io.croft.kernel.InnerBean;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guests of the company in scope in all projects, for rooms that have checked a right of their own on each guest: a
 * student may see the machine of the seat without being allowed to see machines otherwise.
 */
@InnerBean("tells rooms of guests on which they have checked a right of their own, such as a seat")
@Component
@Transactional(readOnly = true)
public class KnownGuests {

    private final GuestSearch search;
    private final EntityManager entities;

    KnownGuests(GuestSearch search, EntityManager entities) {
        this.search = search;
        this.entities = entities;
    }

    /** All that is known about a guest. */
    public Optional<GuestDetails> find(GuestRef ref) {
        return AllProjects.read(entities, () -> search.find(ref));
    }

    /** Those of the given guests that are known, including gone ones. */
    public List<GuestRow> find(Collection<GuestRef> refs) {
        return AllProjects.read(entities, () -> search.find(List.copyOf(refs)));
    }
}
