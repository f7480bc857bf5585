package io.croft.quota;

import static io.croft.lab.LabQuotas.SEATS;
import static io.croft.quota.QuotaKind.MEMORY_MIB;
import static io.croft.quota.QuotaKind.RUNNING_GUESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Actor;
import io.croft.access.Role;
import io.croft.access.TenantId;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyEvent.CompanyRemoved;
import io.croft.tenancy.CompanyLife;
import io.croft.tenancy.CompanyNotFound;
import io.croft.tenancy.CreateCompany;
import io.croft.tenancy.CreateCompanyResult.Created;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@CroftTest
class QuotasTest {

    @Autowired
    Quotas quotas;

    @Autowired
    Companies companies;

    @Autowired
    CompanyLife life;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    TenantId company = TenantId.NOBODY;
    Actor admin = As.superAdmin();

    @BeforeEach
    void aCompany() {
        String name = "q-" + UUID.randomUUID().toString().replace("-", "");
        company = ((Created) As.call(As.superAdmin(), () -> companies.create(CreateCompany.named(name, name)))).id();
        admin = As.actor(Role.COMPANY_ADMIN, company);
    }

    @Test
    void manyParallelReservationsTakeExactlyTheLimit() throws Exception {
        limit(Map.of(SEATS, 50L));
        CountDownLatch together = new CountDownLatch(1);
        List<Future<QuotaResult>> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 80; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return reserve(UUID.randomUUID(), Map.of(SEATS, 1L));
                }));
            }
            together.countDown();
        }
        int reserved = 0;
        for (Future<QuotaResult> answer : answers) {
            reserved += answer.get() instanceof QuotaResult.Reserved ? 1 : 0;
        }
        assertThat(reserved).isEqualTo(50);
        assertThat(use(SEATS)).isEqualTo(new QuotaUse(SEATS, 0, 50, 50L));
    }

    @Test
    void nothingIsTakenWhenOneOfSeveralKindsIsShort() {
        limit(Map.of(SEATS, 10L, MEMORY_MIB, 1000L));
        assertThat(reserve(UUID.randomUUID(), Map.of(SEATS, 5L, MEMORY_MIB, 1001L)))
                .isEqualTo(new QuotaResult.Exceeded(List.of(new QuotaShortage(MEMORY_MIB, 1001, 1000))));
        assertThat(use(SEATS).taken()).isZero();
    }

    @Test
    void theSameOwnerReservesOnlyOnce() {
        UUID owner = UUID.randomUUID();
        QuotaResult first = reserve(owner, Map.of(SEATS, 3L));
        assertThat(reserve(owner, Map.of(SEATS, 3L))).isEqualTo(first);
        assertThat(use(SEATS).reserved()).isEqualTo(3);
    }

    @Test
    void aCommittedReservationIsUseAndAReleasedOneIsFreeAgain() {
        UUID owner = UUID.randomUUID();
        reserve(owner, Map.of(SEATS, 3L));
        As.run(admin, () -> quotas.commit(owner));
        As.run(admin, () -> quotas.commit(owner));
        assertThat(use(SEATS)).isEqualTo(new QuotaUse(SEATS, 3, 0, null));
        As.run(admin, () -> quotas.release(owner));
        As.run(admin, () -> quotas.release(owner));
        assertThat(use(SEATS)).isEqualTo(new QuotaUse(SEATS, 0, 0, null));
    }

    @Test
    void anAdjustmentTakesOnlyTheDifferenceAndHoldsTheLimit() {
        limit(Map.of(SEATS, 10L));
        UUID owner = UUID.randomUUID();
        reserve(owner, Map.of(SEATS, 8L));
        As.run(admin, () -> quotas.commit(owner));
        assertThat(As.call(admin, () -> quotas.adjust(owner, Map.of(SEATS, 11L))))
                .isEqualTo(new QuotaResult.Exceeded(List.of(new QuotaShortage(SEATS, 3, 2))));
        As.run(admin, () -> quotas.adjust(owner, Map.of(SEATS, 10L)));
        assertThat(use(SEATS)).isEqualTo(new QuotaUse(SEATS, 10, 0, 10L));
        As.run(admin, () -> quotas.adjust(owner, Map.of(SEATS, 4L)));
        assertThat(use(SEATS)).isEqualTo(new QuotaUse(SEATS, 4, 0, 10L));
    }

    @Test
    void aPreviewShowsWhatWouldBeTakenAndTakesNothing() {
        limit(Map.of(SEATS, 10L));
        List<QuotaPreview> preview = As.call(admin, () -> quotas.preview(company, Map.of(SEATS, 11L)));
        assertThat(preview).singleElement().satisfies(seats -> {
            assertThat(seats.after().taken()).isEqualTo(11);
            assertThat(seats.fits()).isFalse();
        });
        assertThat(use(SEATS).taken()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"USER", "SALESPERSON", "RESELLER"})
    void whoMakesNoMachinesTakesNothingNotEvenFromTheirOwnCompany(Role role) {
        UUID owner = UUID.randomUUID();
        reserve(owner, Map.of(SEATS, 2L));
        Actor other = As.actor(role, company);
        assertThatThrownBy(() -> As.run(
                        other, () -> quotas.reserve(new QuotaRequest(company, UUID.randomUUID(), Map.of(SEATS, 1L)))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> As.run(other, () -> quotas.release(owner))).isInstanceOf(AccessDeniedException.class);
        assertThat(use(SEATS).taken()).isEqualTo(2);
    }

    @Test
    void aSuspendedCompanyReservesNothing() {
        As.run(As.superAdmin(), () -> life.suspend(company));
        assertThat(reserve(UUID.randomUUID(), Map.of(SEATS, 1L))).isEqualTo(new QuotaResult.CompanyInactive());
    }

    @Test
    void anotherCompanysQuotaAnswersLikeOneThatDoesNotExist() {
        Actor stranger = As.actor(Role.COMPANY_ADMIN, As.newCompany());
        assertThatThrownBy(() -> As.run(stranger, () -> quotas.usage(company))).isInstanceOf(CompanyNotFound.class);
        assertThatThrownBy(() ->
                        As.run(stranger, () -> quotas.reserve(new QuotaRequest(company, UUID.randomUUID(), Map.of()))))
                .isInstanceOf(CompanyNotFound.class);
    }

    @Test
    void whatIsCountedReplacesTheUseAndTakesInWhatWasReservedForIt() {
        UUID owner = UUID.randomUUID();
        reserve(owner, Map.of(RUNNING_GUESTS, 1L));
        As.run(Actor.system(company), () -> quotas.count(RUNNING_GUESTS, null, () -> 4));
        assertThat(use(RUNNING_GUESTS)).isEqualTo(new QuotaUse(RUNNING_GUESTS, 4, 1, null));
        As.run(Actor.system(company), () -> quotas.count(RUNNING_GUESTS, owner, () -> 5));
        assertThat(use(RUNNING_GUESTS)).isEqualTo(new QuotaUse(RUNNING_GUESTS, 5, 0, null));
    }

    @Test
    void twoMovementsInOneTransactionBothCount() {
        As.run(
                admin,
                () -> transactions.executeWithoutResult(status -> {
                    quotas.reserve(new QuotaRequest(company, UUID.randomUUID(), Map.of(SEATS, 2L)));
                    quotas.reserve(new QuotaRequest(company, UUID.randomUUID(), Map.of(SEATS, 3L)));
                }));
        assertThat(use(SEATS).reserved()).isEqualTo(5);
    }

    @Test
    void whatSomebodyReservedForOneKindAloneAndLeftBehindIsGivenBackAndNothingElse() {
        UUID labClass = UUID.randomUUID();
        reserve(labClass, Map.of(SEATS, 3L));
        reserve(UUID.randomUUID(), Map.of(RUNNING_GUESTS, 1L));
        Instant now = Instant.now().plusSeconds(60);
        assertThat(As.call(As.superAdmin(), () -> quotas.companiesWithAbandoned(now)))
                .contains(company);
        assertThat(As.call(
                        Actor.system(company), () -> quotas.releaseAbandoned(RUNNING_GUESTS, now.minusSeconds(3600))))
                .isZero();
        assertThat(As.call(Actor.system(company), () -> quotas.releaseAbandoned(RUNNING_GUESTS, now)))
                .isOne();
        assertThat(use(RUNNING_GUESTS).taken()).isZero();
        assertThat(use(SEATS).reserved()).isEqualTo(3);
    }

    @Test
    void aCompanyThatIsGoneForGoodLeavesNothingBehind() {
        limit(Map.of(SEATS, 10L));
        reserve(UUID.randomUUID(), Map.of(SEATS, 3L));
        events.publishEvent(new CompanyRemoved(company));
        for (String table : List.of("quota_account", "quota_reservation")) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from " + table + " where tenant_id = ?", Long.class, company.value()))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aCompanyCannotRaiseItsOwnLimits() {
        assertThatThrownBy(() -> As.run(admin, () -> quotas.setLimits(company, Map.of())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void limitsThatSomebodyElseChangedMeanwhileAreNotReplaced() {
        limit(Map.of(SEATS, 5L));
        assertThat(replace(Map.of(), Map.of(SEATS, 9L))).isFalse();
        assertThat(use(SEATS).limit()).isEqualTo(5L);
        assertThat(replace(Map.of(SEATS, 5L), Map.of(MEMORY_MIB, 9L))).isTrue();
        assertThat(use(SEATS).limit()).isNull();
        assertThat(use(MEMORY_MIB).limit()).isEqualTo(9L);
    }

    @Test
    void aLineOfAKindThatNoRoomDeclaresStaysAsItIsAndIsNotShown() {
        limit(Map.of(SEATS, 5L));
        jdbc.update("""
                insert into quota_line (account_id, kind, used, reserved, ceiling)
                select id, 'FORMER', 2, 1, 9 from quota_account where tenant_id = ?""", company.value());
        limit(Map.of(SEATS, 6L));
        assertThat(As.call(admin, () -> quotas.usage(company)))
                .extracting(use -> use.kind().name())
                .doesNotContain("FORMER")
                .contains("SEATS");
        assertThat(jdbc.queryForMap("""
                        select used, reserved, ceiling from quota_line join quota_account on id = account_id
                        where kind = 'FORMER' and tenant_id = ?""", company.value()))
                .containsEntry("used", 2L)
                .containsEntry("reserved", 1L)
                .containsEntry("ceiling", 9L);
    }

    private boolean replace(Map<QuotaKind, Long> expected, Map<QuotaKind, Long> limits) {
        return As.<Boolean, RuntimeException>call(As.superAdmin(), () -> quotas.setLimits(company, expected, limits));
    }

    private void limit(Map<QuotaKind, Long> limits) {
        As.run(As.superAdmin(), () -> quotas.setLimits(company, limits));
    }

    private QuotaResult reserve(UUID owner, Map<QuotaKind, Long> amounts) {
        return As.call(admin, () -> quotas.reserve(new QuotaRequest(company, owner, amounts)));
    }

    private QuotaUse use(QuotaKind kind) {
        return As.call(admin, () -> quotas.usage(company)).stream()
                .filter(use -> use.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
