package io.croft.bench;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.database.TimeColumn;
import io.croft.kernel.Identifier;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.testing.As;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Guests of one company, 500 on each cluster, every one a seat of a class of 25. Written straight into the tables, because deploying them would take the day; nobody
 * reads these clusters. The first student has a seat in three classes.
 */
final class FilledHouse implements AutoCloseable {

    static final int GUESTS = 10_000;

    private static final int PER_CLUSTER = 500;
    private static final int PER_CLASS = 25;
    private static final int CLASSES_OF_THE_STUDENT = 3;

    final Actor student;
    final Actor teacher;
    private final TenantId company;
    private final JdbcTemplate jdbc;
    private final LocalDateTime now = TimeColumn.of(Instant.now());

    FilledHouse(ApplicationContext beans, int number) {
        jdbc = beans.getBean(JdbcTemplate.class);
        var name = "f-" + UUID.randomUUID().toString().replace("-", "");
        company = ((Created) As.call(
                        As.superAdmin(), () -> beans.getBean(Companies.class).create(CreateCompany.named(name, name))))
                .id();
        student = As.actor(Role.USER, company);
        teacher = As.actor(Role.TEACHER, company);
        fill(number);
    }

    private void fill(int number) {
        var guests = new ArrayList<Object[]>();
        var classes = new ArrayList<Object[]>();
        var seats = new ArrayList<Object[]>();
        var cluster = Identifier.next();
        var labClass = Identifier.next();
        for (var n = 0; n < number; n++) {
            cluster = n % PER_CLUSTER == 0 ? Identifier.next() : cluster;
            if (n % PER_CLASS == 0) {
                labClass = Identifier.next();
                classes.add(labClass(labClass, cluster, n / PER_CLASS));
            }
            guests.add(guest(cluster, n));
            seats.add(seat(labClass, cluster, n));
        }
        insert(
                "inventory_guest",
                "cluster_id, vmid, tenant_id, kind, name, node, state, state_since, template, tags, cores, memory_bytes, disk_bytes, cpu_percent, memory_used, "
                        + "addresses, macs, agent, label, first_seen",
                guests);
        insert(
                "lab_class",
                "id, version, tenant_id, name, code, owner_id, cluster_id, template_vmid, template_name, node, storage, cores, memory_mib, disk_gib, method, "
                        + "seats_wanted, login, state, base_vmid, created_at",
                classes);
        insert(
                "lab_seat",
                "id, version, tenant_id, class_id, number, name, cluster_id, node, vmid, state, person_id, taken_at",
                seats);
        jdbc.execute("analyze table inventory_guest, lab_class, lab_seat");
    }

    private Object[] guest(UUID cluster, int n) {
        var running = n % 3 != 0;
        return new Object[] {
            cluster,
            1000 + n,
            company.value(),
            "QEMU",
            "seat-%05d".formatted(n),
            "pve" + n % 3,
            running ? "RUNNING" : "STOPPED",
            now,
            false,
            "croft",
            2,
            2L << 30,
            8L << 30,
            running ? 5 : 0,
            running ? 1L << 30 : 0,
            running ? "10.1.%d.%d".formatted(n / 250, n % 250) : "",
            "BC:24:11:00:00:00",
            true,
            "",
            now
        };
    }

    private Object[] labClass(UUID id, UUID cluster, int number) {
        return new Object[] {
            id,
            0,
            company.value(),
            "Class " + number,
            "class-" + number,
            teacher.id().value(),
            cluster,
            9000,
            "debian-13",
            "pve1",
            "shared",
            2,
            2048,
            8,
            "LINKED_CLONE",
            PER_CLASS,
            "student / student",
            "READY",
            9001,
            now
        };
    }

    private Object[] seat(UUID labClass, UUID cluster, int n) {
        var isTheStudents = n % PER_CLASS == 0 && n / PER_CLASS < CLASSES_OF_THE_STUDENT;
        var person = isTheStudents ? student.id().value() : Identifier.next();
        return new Object[] {
            Identifier.next(),
            0,
            company.value(),
            labClass,
            n % PER_CLASS + 1,
            "seat-%05d".formatted(n),
            cluster,
            "pve" + n % 3,
            1000 + n,
            "READY",
            person,
            now
        };
    }

    private void insert(String table, String columns, List<Object[]> rows) {
        var marks = "?" + ", ?".repeat(rows.getFirst().length - 1);
        for (var from = 0; from < rows.size(); from += 1000) {
            jdbc.batchUpdate(
                    "insert into " + table + " (" + columns + ") values (" + marks + ")",
                    rows.subList(from, Math.min(from + 1000, rows.size())));
        }
    }

    @Override
    public void close() {
        List.of("lab_seat", "lab_class", "inventory_guest")
                .forEach(table -> jdbc.update("delete from " + table + " where tenant_id = ?", company.value()));
    }
}
