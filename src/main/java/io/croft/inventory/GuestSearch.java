package io.croft.inventory;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.SliceImpl;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Finds guests; whose guests are seen is decided below, by the company in force. */
@Component
class GuestSearch {

    private static final Map<String, String> SORTABLE = Map.ofEntries(
            Map.entry("name", "g.name"),
            Map.entry("vmid", "g.id.vmid"),
            Map.entry("node", "g.node"),
            Map.entry("state", "g.state"),
            Map.entry("since", "g.stateSince"),
            Map.entry("cores", "g.cores"),
            Map.entry("memory", "g.memoryBytes"),
            Map.entry("disk", "g.diskBytes"),
            Map.entry("cpu", "g.cpuPercent"),
            Map.entry("label", "g.label"));

    private final EntityManager entities;

    GuestSearch(EntityManager entities) {
        this.entities = entities;
    }

    Slice<GuestRow> find(GuestFilter filter, Pageable page) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Guest> query = entities.createQuery(
                "select g from Guest g" + where(filter, values) + order(page.getSort()), Guest.class);
        values.forEach(query::setParameter);
        if (page.isPaged()) {
            query.setFirstResult((int) page.getOffset()).setMaxResults(page.getPageSize() + 1);
        }
        List<GuestRow> rows = query.getResultStream().map(Guest::row).toList();
        boolean more = page.isPaged() && rows.size() > page.getPageSize();
        return new SliceImpl<>(more ? rows.subList(0, page.getPageSize()) : rows, page, more);
    }

    long count(GuestFilter filter) {
        Map<String, Object> values = new HashMap<>();
        TypedQuery<Long> query =
                entities.createQuery("select count(g) from Guest g" + where(filter, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    long running() {
        return entities.createQuery("select count(g) from Guest g where g.state in (RUNNING, PAUSED)", Long.class)
                .getSingleResult();
    }

    boolean isRunning(GuestRef ref) {
        return entities.createQuery(
                                "select count(g) from Guest g where g.id = :id and g.state in (RUNNING, PAUSED)",
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

    private static String where(GuestFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.states().isEmpty()) {
            conditions.add("g.state <> GONE");
        } else {
            add(conditions, values, "g.state in :states", "states", filter.states());
        }
        if (filter.cluster() != null) {
            add(conditions, values, "g.id.cluster = :cluster", "cluster", filter.cluster());
        }
        if (filter.node() != null) {
            add(conditions, values, "g.node = :node", "node", filter.node());
        }
        if (filter.kind() != null) {
            add(conditions, values, "g.kind = :kind", "kind", filter.kind());
        }
        if (filter.owner() != null) {
            add(conditions, values, "g.tenant = :owner", "owner", filter.owner().value());
        }
        if (filter.templates() != null) {
            add(conditions, values, "g.template = :template", "template", filter.templates());
        }
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            conditions.add(matches(text, values));
        }
        return " where " + String.join(" and ", conditions);
    }

    private static String matches(String text, Map<String, Object> values) {
        values.put("text", "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        String like =
                "g.name like :text or g.label like :text or g.node like :text or g.tags like :text or g.addresses like :text";
        if (text.matches("\\d{1,9}")) {
            values.put("vmid", Integer.valueOf(text));
            like += " or g.id.vmid = :vmid";
        }
        return "(" + like + ")";
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static String order(Sort sort) {
        List<String> parts = new ArrayList<>();
        for (Sort.Order order : sort) {
            String path = SORTABLE.get(order.getProperty());
            if (path != null) {
                parts.add(path + (order.isAscending() ? " asc" : " desc"));
            }
        }
        if (parts.isEmpty()) {
            parts.add("g.name asc");
        }
        parts.add("g.id.cluster asc");
        parts.add("g.id.vmid asc");
        return " order by " + String.join(", ", parts);
    }
}
