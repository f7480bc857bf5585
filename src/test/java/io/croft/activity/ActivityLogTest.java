package io.croft.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.activity.ActivityEvent.SignInsFailed;
import io.croft.kernel.Text;
import io.croft.people.TestPeople;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees what of the record, and what it tells by itself. */
@CroftTest
@RecordApplicationEvents
class ActivityLogTest {

    @Autowired
    Activity activity;

    @Autowired
    ActivityLog log;

    @Autowired
    Sequencer sequencer;

    @Autowired
    SequencerWorker worker;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TestPeople people;

    private final TenantId company = As.newCompany();
    private final Actor admin = As.actor(Role.COMPANY_ADMIN, company);
    private final Actor teacher = As.actor(Role.TEACHER, company);
    private final Actor student = As.actor(Role.USER, company);
    private final Actor elsewhere = As.actor(Role.COMPANY_ADMIN, As.newCompany());

    @BeforeEach
    void alone() {
        worker.stop();
    }

    @AfterEach
    void goOn() {
        clock.reset();
        worker.start();
    }

    @Test
    void superAdminsSeeAllAdministratorsTheirCompanyAndOthersThemselves() {
        write(admin, "by the admin");
        write(teacher, "by the teacher");
        write(student, "by the student");
        write(elsewhere, "elsewhere");
        assertThat(seen(admin, ActivityFilter.ALL)).containsExactly("by the student", "by the teacher", "by the admin");
        assertThat(seen(teacher, ActivityFilter.ALL)).containsExactly("by the teacher");
        assertThat(seen(student, ActivityFilter.ALL)).containsExactly("by the student");
        assertThat(seen(elsewhere, ActivityFilter.ALL)).containsExactly("elsewhere");
        assertThat(seen(As.actor(Role.USER, company), ActivityFilter.ALL)).isEmpty();
        assertThat(seen(As.superAdmin(), by(null, company)))
                .containsExactly("by the student", "by the teacher", "by the admin");
        assertThat(seen(As.superAdmin(), by(null, elsewhere.company()))).containsExactly("elsewhere");
        assertThat(seen(As.superAdmin().entering(company), ActivityFilter.ALL))
                .containsExactly("by the student", "by the teacher", "by the admin");
    }

    @Test
    void aResellerSeesTheCompaniesBelowAndASalespersonNothingThatConcernsSecurity() {
        TenantId above = people.company();
        TenantId below = people.companyBelow(above);
        Actor reseller = As.actor(Role.RESELLER, above);
        write(As.actor(Role.COMPANY_ADMIN, below), "below");
        write(As.actor(Role.COMPANY_ADMIN, above), "own");
        write(elsewhere, "elsewhere");
        assertThat(seen(reseller, ActivityFilter.ALL)).contains("own", "below").doesNotContain("elsewhere");
        assertThat(seen(reseller, by(null, below))).contains("below").doesNotContain("own");
        assertThat(seen(As.actor(Role.COMPANY_ADMIN, above), ActivityFilter.ALL))
                .doesNotContain("below");
        Actor salesperson = As.actor(Role.SALESPERSON, company);
        write(admin, "by the admin");
        write(admin, secret("admin signs in"));
        write(salesperson, secret("salesperson signs in"));
        assertThat(seen(salesperson, ActivityFilter.ALL)).containsExactly("salesperson signs in", "by the admin");
    }

    private static ActivityEntry secret(String name) {
        return ActivityEntry.of(ActivityKind.AUTHENTICATION, "test.signedIn", Text.verbatim("Signed in"))
                .on(new ActivityThing("test", name, name));
    }

    @Test
    void aFilterNarrowsWhatOneSeesAndNeverWidensIt() {
        write(admin, "by the admin");
        write(teacher, "by the teacher");
        assertThat(seen(elsewhere, by(admin, null))).isEmpty();
        assertThat(seen(elsewhere, by(null, company))).isEmpty();
        assertThat(seen(student, by(teacher, company))).isEmpty();
        assertThat(seen(elsewhere, ActivityFilter.ofThing("by the admin"))).isEmpty();
        assertThat(seen(admin, by(teacher, null))).containsExactly("by the teacher");
        assertThat(seen(As.superAdmin(), by(teacher, company))).containsExactly("by the teacher");
        long counted = As.call(elsewhere, () -> log.count(by(admin, null), 10));
        assertThat(counted).isZero();
    }

    @Test
    void whoeverIsNotSignedInSeesNothing() {
        assertThatThrownBy(() -> log.list(ActivityFilter.ALL, PageRequest.ofSize(10)))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void theListIsNarrowedByKindResultThingTimeAndWords() {
        Instant start = clock.instant();
        write(admin, "first");
        clock.advance(Duration.ofMinutes(10));
        write(
                admin,
                ActivityEntry.of(ActivityKind.JOB, "job.done", Text.verbatim("Árbol 100% _done_"))
                        .result(ActivityResult.FAILED)
                        .on(new ActivityThing("job", "7", "second")));
        assertThat(seen(admin, new ActivityFilter(ActivityKind.JOB, null, null, null, null, null, null, null)))
                .containsExactly("second");
        assertThat(seen(admin, new ActivityFilter(null, ActivityResult.SUCCESS, null, null, null, null, null, null)))
                .containsExactly("first");
        assertThat(seen(admin, ActivityFilter.ofThing("7"))).containsExactly("second");
        assertThat(seen(admin, time(start.plusSeconds(60), null))).containsExactly("second");
        assertThat(seen(admin, time(null, start.plusSeconds(60)))).containsExactly("first");
        assertThat(seen(admin, words("arbol 100%"))).containsExactly("second");
        assertThat(seen(admin, words("_done_"))).containsExactly("second");
        assertThat(seen(admin, words("100_"))).isEmpty();
    }

    @Test
    void anExportHandsOutEveryRecordOnceHoweverManyThereAre() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> As.run(admin, () -> {
                    for (int n = 0; n < 2_345; n++) {
                        activity.record(ActivityFixture.entry("n" + n));
                    }
                }));
        clock.stop();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> As.run(admin, () -> {
                    for (int n = 2_345; n < 4_000; n++) {
                        activity.record(ActivityFixture.entry("n" + n));
                    }
                }));
        number();
        List<String> all = new ArrayList<>();
        As.run(admin, () -> log.each(ActivityFilter.ALL, record -> all.add(name(record))));
        assertThat(all).hasSize(4_000).doesNotHaveDuplicates();
        long counted = As.call(admin, () -> log.count(ActivityFilter.ALL, 3_000));
        assertThat(counted).isEqualTo(3_000);
    }

    @Test
    void aRowOfALaterReleaseIsLeftOutOfTheListAndStaysInTheChain() {
        write(admin, "usual");
        write(admin, "odd");
        jdbc.update(
                "update activity_record set kind = 'MELTED' where thing_name = 'odd' and company_id = ?",
                company.value());
        assertThat(seen(admin, ActivityFilter.ALL)).containsExactly("usual");
        jdbc.update(
                "update activity_record set kind = 'CONFIGURATION' where thing_name = 'odd' and company_id = ?",
                company.value());
    }

    @Test
    void tenFailedSignInsWithinAnHourFromOneAddressRaiseOneAlert() {
        String address = "2001:db8::" + UUID.randomUUID().toString().substring(0, 4);
        fail(address, 9);
        assertThat(alerts(address)).isEmpty();
        fail("192.0.2.1", 1);
        fail(address, 1);
        fail(address, 5);
        assertThat(alerts(address)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(ActivityKind.SECURITY);
            assertThat(alert.result()).isEqualTo(ActivityResult.WARNING);
            assertThat(alert.words().args()).containsExactly("10", address);
            assertThat(alert.company()).isNull();
        });
        assertThat(events.stream(SignInsFailed.class)
                        .filter(event -> event.address().equals(address)))
                .singleElement()
                .satisfies(event -> assertThat(event.failures()).isEqualTo(10));
        clock.advance(Duration.ofMinutes(61));
        fail(address, 9);
        assertThat(alerts(address)).hasSize(1);
        fail(address, 1);
        assertThat(alerts(address)).as("once an hour").hasSize(2);
    }

    private void fail(String address, int times) {
        Caller.call(new Caller(address, "test"), () -> {
            for (int n = 0; n < times; n++) {
                activity.recordApart(
                        ActivityEntry.of(ActivityKind.AUTHENTICATION, Activity.SIGN_IN_FAILED, Text.verbatim("Failed"))
                                .result(ActivityResult.FAILED)
                                .by(null, "somebody"));
            }
            return true;
        });
        number();
    }

    private List<ActivityRecord> alerts(String address) {
        return As.call(
                As.superAdmin(),
                () -> log.list(ActivityFilter.ofThing(address), PageRequest.ofSize(20))
                        .getContent());
    }

    private void write(Actor who, String name) {
        write(who, ActivityFixture.entry(name));
    }

    private void write(Actor who, ActivityEntry entry) {
        As.run(who, () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> activity.record(entry)));
        number();
    }

    private void number() {
        while (sequencer.sequence() > 0) {}
    }

    private List<String> seen(Actor who, ActivityFilter filter) {
        return As.call(who, () -> log.list(filter, PageRequest.ofSize(20)).getContent()).stream()
                .map(ActivityLogTest::name)
                .toList();
    }

    private static String name(ActivityRecord record) {
        ActivityThing thing = record.thing();
        return thing == null ? "" : thing.name();
    }

    private static ActivityFilter by(@Nullable Actor person, @Nullable TenantId company) {
        return new ActivityFilter(null, null, person == null ? null : person.id(), company, null, null, null, null);
    }

    private static ActivityFilter time(@Nullable Instant from, @Nullable Instant until) {
        return new ActivityFilter(null, null, null, null, null, from, until, null);
    }

    private static ActivityFilter words(String search) {
        return new ActivityFilter(null, null, null, null, null, null, null, search);
    }
}
