package io.croft.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.CroftTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the outside names, it tells apart letter by letter: {@code ISO} and {@code iso} are two storages of Proxmox VE. A folded collation
 * makes one of them, where such a name is a key or is compared.
 */
@CroftTest
class CollationTest {

    /** How columns are called that hold names of the outside, one or several. */
    private static final String NAMES_OF_THE_OUTSIDE =
            "(.*_)?(nodes?|storages?|pools?|tags?|disks?|volumes?|upids?|account|ssh_user|realm|fingerprint|host_key)";

    /** Tables whose rows are things of the outside, by name. */
    private static final Set<String> NAMED_BY_THE_OUTSIDE = Set.of("inventory_node", "inventory_storage");

    /** Keys that are folded on purpose: words of people, of which two alike would be mistaken for each other. */
    private static final Set<String> WORDS_OF_PEOPLE =
            Set.of("cluster_cluster.name", "lab_class.code", "tenancy_company.slug", "tenancy_project.name");

    /** Keys of Croft's own, which it writes in one way only. */
    private static final Set<String> WORDS_OF_CROFT = Set.of(
            "dispatch_lease.active_purpose",
            "job_schedule.task_instance",
            "job_schedule.task_name",
            "people_kept_list.list",
            "quota_line.kind",
            "quota_reservation_amount.kind");

    @Autowired
    JdbcTemplate jdbc;

    /** A text column. */
    private record Column(String table, String name, String collation) {

        /** Neither case nor accents nor blanks at the end are folded; PAD SPACE would do the last. */
        private boolean tellsApart() {
            return collation.equals("utf8mb4_nopad_bin")
                    || collation.startsWith("ascii_") && collation.endsWith("_bin");
        }

        private String fullName() {
            return table + "." + name;
        }
    }

    @Test
    void aColumnThatHoldsNamesOfTheOutsideTellsThemApart() {
        List<Column> names = columns("").stream()
                .filter(column -> column.name().matches(NAMES_OF_THE_OUTSIDE)
                        || NAMED_BY_THE_OUTSIDE.contains(column.table())
                                && column.name().equals("name"))
                .toList();
        assertThat(names)
                .extracting(Column::fullName)
                .contains(
                        "inventory_storage.name",
                        "inventory_guest.node",
                        "inventory_guest.media_storages",
                        "cluster_node_address.node",
                        "job_item.task_upid",
                        "lab_class.storage");
        assertThat(names).filteredOn(column -> !column.tellsApart()).isEmpty();
    }

    @Test
    void aKeyIsComparedLetterByLetterUnlessItIsMeantNotToBe() {
        List<String> folded = columns("""
                 and exists (select 1 from information_schema.statistics s where s.table_schema = c.table_schema
                    and s.table_name = c.table_name and s.column_name = c.column_name and s.non_unique = 0)""").stream()
                .filter(column -> !column.collation().endsWith("_bin"))
                .map(Column::fullName)
                .toList();
        assertThat(folded).containsAll(WORDS_OF_PEOPLE).containsAll(WORDS_OF_CROFT);
        assertThat(folded)
                .filteredOn(name -> !WORDS_OF_PEOPLE.contains(name) && !WORDS_OF_CROFT.contains(name))
                .isEmpty();
    }

    private List<Column> columns(String condition) {
        return jdbc.query(
                "select table_name, column_name, collation_name from information_schema.columns c where table_schema = database()"
                        + " and collation_name is not null and table_name not like 'DATABASECHANGELOG%'" + condition,
                (row, _) -> new Column(row.getString(1), row.getString(2), row.getString(3)));
    }
}
