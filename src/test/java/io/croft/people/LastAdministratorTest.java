package io.croft.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.EmailAddress;
import io.croft.kernel.Identifier;
import io.croft.tenancy.InCompany;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who can administer the installation is always left. */
@CroftTest
class LastAdministratorTest {

    private static final String DISABLE =
            "update people_person set status = 'DISABLED', version = version + 1 where id = ?";

    @Autowired
    People people;

    @Autowired
    PersonRepository repository;

    @Autowired
    InCompany inCompany;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    private List<UUID> others = List.of();
    private UserId ann = UserId.SYSTEM;
    private UserId bob = UserId.SYSTEM;

    @BeforeEach
    void twoAdministratorsAndNobodyElse() {
        others = jdbc.queryForList(
                "select id from people_person where role = 'SUPER_ADMIN' and status = 'ACTIVE'", UUID.class);
        others.forEach(other -> jdbc.update(DISABLE, other));
        ann = administrator();
        bob = administrator();
    }

    @AfterEach
    void asBefore() {
        List.of(ann, bob).forEach(id -> jdbc.update("delete from people_person where id = ?", id.value()));
        others.forEach(other -> jdbc.update("update people_person set status = 'ACTIVE' where id = ?", other));
    }

    @Test
    void whoIsLeftAloneCannotBeDisabledByTheOtherOneWhoIsStillSignedIn() {
        As.run(as(ann), () -> people.disable(bob));
        assertThat(status(bob)).isEqualTo("DISABLED");
        As.run(as(bob), () -> people.disable(ann));
        assertThat(status(ann)).isEqualTo("ACTIVE");
        As.run(as(ann), () -> people.enable(bob));
        As.run(as(bob), () -> people.disable(ann));
        assertThat(status(ann)).isEqualTo("DISABLED");
    }

    @Test
    void ofTwoWhoDisableEachOtherAtTheSameMomentOneIsLeft() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> disabling = new TransactionTemplate(transactions).execute(_ -> {
                jdbc.update(DISABLE, bob.value());
                Future<?> begun = other.submit(() -> As.run(as(bob), () -> people.disable(ann)));
                Awaitility.await().until(() -> begun.isDone() || isWaiting());
                return begun;
            });
            disabling.get(20, TimeUnit.SECONDS);
        }
        assertThat(List.of(status(ann), status(bob))).containsExactly("ACTIVE", "DISABLED");
    }

    /** The other one has asked for the rows of the administrators, one of which is held here. */
    private boolean isWaiting() {
        return jdbc.queryForObject(
                        "select count(*) from information_schema.processlist where id <> connection_id()"
                                + " and info like 'select%people_person%for update%'",
                        Integer.class)
                > 0;
    }

    private String status(UserId id) {
        return jdbc.queryForObject("select status from people_person where id = ?", String.class, id.value());
    }

    private static Actor as(UserId id) {
        return Actor.of(id, "administrator", Role.SUPER_ADMIN, TenantId.PROVIDER);
    }

    private UserId administrator() {
        UserId id = new UserId(Identifier.next());
        inCompany.run(
                TenantId.PROVIDER,
                () -> repository.saveAndFlush(Person.first(
                        id,
                        new UserName("admin-" + UUID.randomUUID()),
                        new EmailAddress(UUID.randomUUID() + "@example.org"),
                        new DisplayName("Administrator"),
                        clock.instant())));
        return id;
    }
}
