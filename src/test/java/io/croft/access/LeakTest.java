package io.croft.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.testing.As;
import io.croft.testing.CroftTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts one row of another company into every company-owned table there is, and tries to get at it. */
@CroftTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakTest {

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    TenantId owner = As.newCompany();
    TenantId stranger = As.newCompany();
    AnyRow rows = new AnyRow(null);

    @BeforeEach
    void oneCompanyMore() {
        owner = As.newCompany();
        stranger = As.newCompany();
        rows = new AnyRow(jdbc);
    }

    @AfterEach
    void cleanUp() {
        rows.deleteAll();
    }

    Stream<EntityType<?>> ownedEntities() {
        return factory.getMetamodel().getEntities().stream()
                .filter(type -> TenantOwned.class.isAssignableFrom(type.getJavaType()));
    }

    @ParameterizedTest
    @MethodSource("ownedEntities")
    void theOwnerSeesItsRowAndAStrangerSeesAndChangesNothing(EntityType<?> type) {
        rows.insert(tableOf(type), owner.value());
        assertThat(count(owner, type)).isOne();
        assertThat(count(stranger, type)).isZero();
        assertThat(ids(stranger, type)).isEmpty();
        assertThat(bulkDelete(stranger, type)).isZero();
        assertThat(count(owner, type)).isOne();
    }

    @ParameterizedTest
    @MethodSource("ownedEntities")
    void nobodySeesNothingAndWritesNothing(EntityType<?> type) {
        rows.insert(tableOf(type), owner.value());
        assertThat(transaction.<Long>execute(status -> query(type))).isZero();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status ->
                        entities.createQuery("delete from " + type.getName()).executeUpdate()))
                .hasStackTraceContaining("no company is entered");
        assertThat(count(owner, type)).isOne();
    }

    @ParameterizedTest
    @MethodSource("ownedEntities")
    void providerStaffReadEverythingAndMustEnterACompanyToWrite(EntityType<?> type) {
        rows.insert(tableOf(type), owner.value());
        Actor staff = As.superAdmin();
        assertThat(As.<Long, RuntimeException>call(staff, () -> transaction.execute(status -> query(type))))
                .isPositive();
        assertThatThrownBy(() -> As.run(
                        staff,
                        () -> transaction.executeWithoutResult(
                                status -> entities.createQuery("delete from " + type.getName())
                                        .executeUpdate())))
                .hasStackTraceContaining("no company is entered");
        Actor entered = staff.entering(owner);
        assertThat(As.<Integer, RuntimeException>call(
                        entered,
                        () -> transaction.execute(status -> entities.createQuery("delete from " + type.getName())
                                .executeUpdate())))
                .isOne();
    }

    @ParameterizedTest
    @MethodSource("ownedEntities")
    void aBulkStatementInsideAnotherScopeThanItsTransactionsIsRefused(EntityType<?> type) {
        rows.insert(tableOf(type), owner.value());
        Runnable insideTheStrangers = () -> TenantScope.run(
                stranger,
                () -> entities.createQuery("delete from " + type.getName()).executeUpdate());
        assertThatThrownBy(() -> As.run(
                        As.superAdmin(), () -> transaction.executeWithoutResult(status -> insideTheStrangers.run())))
                .as("the session sees every company")
                .hasStackTraceContaining("no company is entered");
        assertThatThrownBy(() -> TenantScope.run(
                        owner, () -> transaction.executeWithoutResult(status -> insideTheStrangers.run())))
                .as("the session is another company's")
                .hasStackTraceContaining("no company is entered");
        assertThat(count(owner, type)).isOne();
    }

    private long count(TenantId company, EntityType<?> type) {
        return TenantScope.<Long, RuntimeException>call(company, () -> transaction.execute(status -> query(type)));
    }

    private List<?> ids(TenantId company, EntityType<?> type) {
        return TenantScope.<List<?>, RuntimeException>call(
                company,
                () -> transaction.execute(status -> entities.createQuery("select id(e) from " + type.getName() + " e")
                        .getResultList()));
    }

    private int bulkDelete(TenantId company, EntityType<?> type) {
        return TenantScope.<Integer, RuntimeException>call(
                company,
                () -> transaction.execute(status ->
                        entities.createQuery("delete from " + type.getName()).executeUpdate()));
    }

    private Long query(EntityType<?> type) {
        return entities.createQuery("select count(e) from " + type.getName() + " e", Long.class)
                .getSingleResult();
    }

    private static String tableOf(EntityType<?> type) {
        return type.getJavaType().getAnnotation(jakarta.persistence.Table.class).name();
    }
}
