package io.croft.inventory;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.stereotype.Component;

/** Queries for lists of guests; limited to the company in force by Hibernate. */
@Component
class GuestSearch {

    private final EntityManager entities;

    GuestSearch(EntityManager entities) {
        this.entities = entities;
    }

    Slice<GuestRow> find(GuestFilter filter, Pageable page) {
        List<GuestRow> rows = ask(GuestQuery.rows(filter, page), Guest.class)
                .getResultStream()
                .map(Guest::row)
                .toList();
        boolean more = page.isPaged() && rows.size() > page.getPageSize();
        return new SliceImpl<>(more ? rows.subList(0, page.getPageSize()) : rows, page, more);
    }

    /** The number of matching guests, at most {@code most}. */
    long count(GuestFilter filter, long most) {
        return ask(GuestQuery.number(filter, most), Long.class).getSingleResult();
    }

    long running() {
        return entities.createQuery(
                        "select count(g) from Guest g where g.listed = true and g.state in ('RUNNING', 'PAUSED')",
                        Long.class)
                .getSingleResult();
    }

    boolean isRunning(GuestRef ref) {
        return entities.createQuery(
                                "select count(g) from Guest g where g.id = :id and g.state in ('RUNNING', 'PAUSED')",
                                Long.class)
                        .setParameter("id", ref)
                        .getSingleResult()
                > 0;
    }

    Optional<GuestDetails> find(GuestRef ref) {
        return entities.createQuery("select g from Guest g where g.id = :id", Guest.class)
                .setParameter("id", ref)
                .getResultStream()
                .findFirst()
                .map(Guest::details);
    }

    List<GuestRow> find(List<GuestRef> refs) {
        return refs.isEmpty()
                ? List.of()
                : entities.createQuery("select g from Guest g where g.id in :ids order by g.name", Guest.class)
                        .setParameter("ids", refs)
                        .getResultStream()
                        .map(Guest::row)
                        .toList();
    }

    private <T> Query<T> ask(GuestQuery wanted, Class<T> type) {
        Query<T> query =
                entities.unwrap(Session.class).createQuery(wanted.text(), type).addQueryHint(wanted.index());
        wanted.values().forEach(query::setParameter);
        return query;
    }
}
