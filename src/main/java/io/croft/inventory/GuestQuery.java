package io.croft.inventory;

import io.croft.access.TenantScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A query for a list of guests. The rows of a page are found in an index that covers all columns of filter and order,
 * and only those rows are read completely. The index is named, since the optimizer often chooses one with which each
 * row has to be read (decision 015).
 *
 * @param text in HQL
 * @param index the index to use
 * @param values the parameters
 */
record GuestQuery(String text, String index, Map<String, Object> values) {

    private static final String NAME = "g.name";

    /** Compared exactly, but sorted without regard for case. */
    private static final String NODE = "collate(g.node as utf8mb4_general_ci)";

    /** Hibernate requires an order with a limit; this one is that of the index. */
    private static final String IN_FOUND_ORDER = " order by g.state";

    private static final Map<String, String> SORTABLE = Map.of(
            "name", NAME,
            "vmid", "g.id.vmid",
            "node", NODE,
            "state", "g.state",
            "since", "g.stateSince",
            "cores", "g.cores",
            "memory", "g.memoryBytes",
            "disk", "g.diskBytes",
            "cpu", "g.cpuPercent");

    /** The requested page and one row more, which shows whether another page follows. */
    static GuestQuery rows(GuestFilter filter, Pageable page) {
        List<Sort.Order> order = page.getSort().stream()
                .filter(wanted -> SORTABLE.containsKey(wanted.getProperty()))
                .toList();
        Map<String, Object> values = new HashMap<>();
        String keys = "select g.id.cluster.value as cluster, g.id.vmid as vmid from Guest g" + where(filter, values)
                + orderBy(order) + limit(page, values);
        String text = "select g from (" + keys
                + ") k join Guest g on g.id.cluster.value = k.cluster and g.id.vmid = k.vmid" + orderBy(order);
        boolean byName = order.isEmpty() || order.getFirst().getProperty().equals("name");
        return new GuestQuery(text, index(filter, byName), Map.copyOf(values));
    }

    /** The number of guests, at most {@code most}. */
    static GuestQuery number(GuestFilter filter, long most) {
        Map<String, Object> values = new HashMap<>();
        String keys = "select g.id.vmid as vmid from Guest g" + where(filter, values) + IN_FOUND_ORDER + " limit :most";
        values.put("most", asInt(most));
        return new GuestQuery("select count(*) from (" + keys + ") k", index(filter, false), Map.copyOf(values));
    }

    private static String index(GuestFilter filter, boolean byName) {
        boolean ofOneCompany = filter.owner() != null || TenantScope.writable().isPresent();
        boolean inOrder = byName
                && filter.node() == null
                && filter.project() == null
                && filter.text().isBlank();
        return "inventory_guest_" + (ofOneCompany ? "" : "all_") + (inOrder ? "names" : "found");
    }

    private static String where(GuestFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        states(filter.states(), conditions, values);
        if (filter.cluster() != null) {
            add(conditions, values, "g.id.cluster = :cluster", "cluster", filter.cluster());
        }
        if (filter.node() != null) {
            add(conditions, values, "g.node = :node", "node", filter.node());
        }
        if (filter.kind() != null) {
            add(conditions, values, "g.kind = :kind", "kind", filter.kind().name());
        }
        if (filter.owner() != null) {
            add(conditions, values, "g.tenant = :owner", "owner", filter.owner().value());
        }
        if (filter.project() != null) {
            add(
                    conditions,
                    values,
                    "g.project = :project",
                    "project",
                    filter.project().value());
        }
        if (filter.templates() != null) {
            add(conditions, values, "g.template = :template", "template", filter.templates());
        }
        String text = filter.text().strip();
        if (!text.isEmpty()) {
            conditions.add(matches(text, values));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** The indexes begin with {@code listed}, so that guests long gone are skipped. */
    private static void states(Set<GuestState> wanted, List<String> conditions, Map<String, Object> values) {
        boolean gone = wanted.contains(GuestState.GONE);
        if (!gone || wanted.size() == 1) {
            add(conditions, values, "g.listed = :listed", "listed", !gone);
        }
        if (!wanted.isEmpty()) {
            Set<String> names = wanted.stream().map(GuestState::name).collect(Collectors.toSet());
            add(conditions, values, "g.state in :states", "states", names);
        }
    }

    /** A search in the indexed text, and in the full columns of the few rows whose text was cut. */
    private static String matches(String text, Map<String, Object> values) {
        values.put("text", "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        String like = """
                g.searchText like :text escape '!' or g.searchCut = true and exists (select 1 from Guest w
                    where w.id.cluster = g.id.cluster and w.id.vmid = g.id.vmid
                        and (w.addresses like lower(:text) escape '!' or collate(w.tags as utf8mb4_general_ci) like :text escape '!'))""";
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

    /** Ends with the key in the direction of the first column, so that an index can be read in either direction. */
    private static String orderBy(List<Sort.Order> order) {
        List<String> parts = new ArrayList<>();
        order.forEach(wanted -> parts.add(SORTABLE.get(wanted.getProperty()) + direction(wanted)));
        if (parts.isEmpty()) {
            parts.add(NAME);
        }
        String last = order.isEmpty() ? "" : direction(order.getFirst());
        parts.add("g.id.cluster.value" + last);
        parts.add("g.id.vmid" + last);
        return " order by " + String.join(", ", parts);
    }

    private static String direction(Sort.Order order) {
        return order.isAscending() ? " asc" : " desc";
    }

    private static String limit(Pageable page, Map<String, Object> values) {
        if (page.isUnpaged()) {
            return "";
        }
        values.put("rows", page.getPageSize() + 1);
        values.put("first", asInt(page.getOffset()));
        return " limit :rows offset :first";
    }

    private static int asInt(long number) {
        return Math.toIntExact(Math.min(number, Integer.MAX_VALUE));
    }
}
