package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.database.TimeColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a query: first what the actor may see, which is always present, then the filter. The index is named,
 * see decision 015.
 */
final class RecordQuery {

    private static final String KNOWN = "kind in (" + names(Stream.of(ActivityKind.values())) + ") and result in ("
            + names(Stream.of(ActivityResult.values())) + ")";

    private final List<String> conditions = new ArrayList<>(List.of(KNOWN));
    private final List<Object> values = new ArrayList<>();
    private String index = "activity_record_time";

    private RecordQuery() {}

    static RecordQuery of(Reach reach, ActivityFilter filter) {
        RecordQuery query = new RecordQuery();
        TenantId company = filter.company();
        query.equal("company_id", company == null ? null : company.value(), "activity_record_company");
        query.reach(reach);
        query.equal("actor_id", filter.person() == null ? null : filter.person().value(), "activity_record_person");
        query.equal("thing_id", filter.thing(), "activity_record_thing");
        query.equal("kind", filter.kind() == null ? null : filter.kind().name(), null);
        query.equal("result", filter.result() == null ? null : filter.result().name(), null);
        if (filter.from() != null) {
            query.and("happened_at >= ?", TimeColumn.of(filter.from()));
        }
        if (filter.until() != null) {
            query.and("happened_at < ?", TimeColumn.of(filter.until()));
        }
        String pattern = filter.pattern();
        if (pattern != null) {
            query.and("search_text like ? escape '!'", pattern);
        }
        return query;
    }

    private void reach(Reach reach) {
        List<UUID> companies = reach.companies();
        if (companies == null) {
            return;
        }
        if (companies.size() == 1) {
            equal("company_id", companies.getFirst(), "activity_record_company");
        } else {
            // Those of many companies in the order of time: no index by company has them so.
            and("company_id in (" + marks(companies) + ")", companies);
        }
        UUID person = reach.person();
        if (!reach.hidden().isEmpty()) {
            and(
                    "(kind not in (" + names(reach.hidden().stream()) + ") or actor_id = ?)",
                    Objects.requireNonNull(person));
        } else if (person != null && reach.things().isEmpty()) {
            equal("actor_id", person, "activity_record_person");
        } else if (person != null) {
            List<Object> either = new ArrayList<>(List.of(person));
            either.addAll(reach.things());
            and("(actor_id = ? or thing_id in (" + marks(reach.things()) + "))", either);
            index = "activity_record_reach";
        }
    }

    private static String marks(List<?> of) {
        return String.join(", ", Collections.nCopies(of.size(), "?"));
    }

    private void and(String condition, List<?> all) {
        conditions.add(condition);
        values.addAll(all);
    }

    /** Only what follows this record in the list. */
    RecordQuery below(ActivityRecord record) {
        conditions.add("(happened_at < ? or (happened_at = ? and number < ?))");
        values.add(TimeColumn.of(record.at()));
        values.add(TimeColumn.of(record.at()));
        values.add(record.number());
        return this;
    }

    /** A page: rows are found in the index, then read completely. */
    String page() {
        return "select r.number, r." + StoredEntry.COLUMNS.replace(", ", ", r.")
                + " from (select number, happened_at " + from()
                + " order by happened_at desc, number desc limit ? offset ?) p join activity_record r on r.number = p.number"
                + " order by r.happened_at desc, r.number desc";
    }

    /** Counts up to a number. */
    String count() {
        return "select count(*) from (select 1 " + from() + " limit ?) c";
    }

    Object[] values(Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toArray();
    }

    private String from() {
        return "from activity_record force index (" + index + ") where " + String.join(" and ", conditions);
    }

    private void equal(String column, @Nullable Object value, @Nullable String by) {
        if (value instanceof UUID || value instanceof String) {
            and(column + " = ?", value);
            index = by == null ? index : by;
        }
    }

    private void and(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
    }

    private static String names(Stream<? extends Enum<?>> constants) {
        return constants.map(constant -> "'" + constant.name() + "'").collect(Collectors.joining(", "));
    }
}
