package io.croft.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.kernel.Identifier;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts one row into a project in every table whose rows can stand in one, and tries to get at it as somebody who is no member. */
@CroftTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectLeakTest {

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ObjectRights rights;

    private final UUID project = Identifier.next();
    private TenantId company = As.newCompany();
    private Actor teacher = As.actor(Role.TEACHER, company);
    private AnyRow rows = new AnyRow(null);

    @BeforeEach
    void oneCompanyMore() {
        company = As.newCompany();
        teacher = As.actor(Role.TEACHER, company);
        rows = new AnyRow(jdbc);
    }

    @AfterEach
    void cleanUp() {
        rows.deleteAll();
        jdbc.update("delete from access_object_right where tenant_id = ?", company.value());
    }

    /** Everything that can stand in a project, and projects themselves. */
    Stream<EntityType<?>> keptApart() {
        return factory.getMetamodel().getEntities().stream()
                .filter(type -> ProjectOwned.class.isAssignableFrom(type.getJavaType())
                        || type.getName().equals("Project"));
    }

    @ParameterizedTest
    @MethodSource("keptApart")
    void aMemberSeesWhatIsInTheProjectAndOthersNeitherByListNorById(EntityType<?> type) {
        insert(type, project);
        Object id = idOf(type);
        assertThat(count(teacher, type)).as("as a list").isZero();
        assertThat(byId(teacher, type, id)).as("by its id").isNull();
        assertThat(join(teacher, type)).as("in a joined query").isZero();
        TenantScope.run(
                company,
                () -> transaction.executeWithoutResult(
                        status -> rights.grant("project", project, teacher.id(), ObjectRight.MEMBER)));
        assertThat(count(teacher, type)).isOne();
        assertThat(byId(teacher, type, id)).isNotNull();
        assertThat(join(teacher, type)).isOne();
        TenantScope.run(
                company, () -> transaction.executeWithoutResult(status -> rights.revoke(project, teacher.id())));
        assertThat(count(teacher, type)).as("once the membership has ended").isZero();
    }

    @ParameterizedTest
    @MethodSource("keptApart")
    void whoeverSeesTheWholeCompanySeesAllItsProjects(EntityType<?> type) {
        insert(type, project);
        assertThat(count(As.actor(Role.COMPANY_ADMIN, company), type)).isOne();
        assertThat(count(As.actor(Role.SUPER_ADMIN, TenantId.PROVIDER).entering(company), type))
                .isOne();
        assertThat(TenantScope.<Long, RuntimeException>call(company, () -> transaction.execute(status -> query(type))))
                .as("Croft's own work")
                .isOne();
        assertThat(count(As.actor(Role.COMPANY_ADMIN, As.newCompany()), type)).isZero();
    }

    @ParameterizedTest
    @MethodSource("keptApart")
    void aBulkStatementOfSomebodyWhoIsNoMemberChangesNothing(EntityType<?> type) {
        insert(type, project);
        assertThat(delete(teacher, type)).isZero();
        assertThat(count(As.actor(Role.COMPANY_ADMIN, company), type)).isOne();
    }

    @ParameterizedTest
    @MethodSource("keptApart")
    void workTakenToAnotherThreadSeesWhatThePersonSees(EntityType<?> type) {
        insert(type, project);
        ActorContext taken = As.call(teacher, ActorContext::capture);
        assertThat(taken.<Long, RuntimeException>call(() -> transaction.execute(status -> query(type))))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("keptApart")
    void anotherCompanysMembershipOpensNothing(EntityType<?> type) {
        insert(type, project);
        Actor stranger = As.actor(Role.TEACHER, As.newCompany());
        TenantScope.run(
                company,
                () -> transaction.executeWithoutResult(
                        status -> rights.grant("project", project, stranger.id(), ObjectRight.MEMBER)));
        assertThat(count(stranger, type)).isZero();
    }

    private void insert(EntityType<?> type, UUID in) {
        String table = type.getJavaType()
                .getAnnotation(jakarta.persistence.Table.class)
                .name();
        rows.insert(table, company.value());
        boolean isProject = type.getName().equals("Project");
        jdbc.update(
                "update " + table + " set " + (isProject ? "id" : "project_id") + " = ? where tenant_id = ?",
                in,
                company.value());
        if (type.getName().equals("Guest")) {
            jdbc.update("update " + table + " set vmid = 100 where tenant_id = ?", company.value());
        }
    }

    private Object idOf(EntityType<?> type) {
        return TenantScope.<Object, RuntimeException>call(
                company,
                () -> transaction.execute(status -> entities.createQuery("select id(e) from " + type.getName() + " e")
                        .getSingleResult()));
    }

    private long count(Actor actor, EntityType<?> type) {
        return As.<Long, RuntimeException>call(actor, () -> transaction.execute(status -> query(type)));
    }

    private @Nullable Object byId(Actor actor, EntityType<?> type, Object id) {
        return As.<@Nullable Object, RuntimeException>call(
                actor, () -> transaction.execute(status -> entities.find(type.getJavaType(), id)));
    }

    private int join(Actor actor, EntityType<?> type) {
        String name = type.getName();
        List<?> found = As.<List<?>, RuntimeException>call(
                actor,
                () -> transaction.execute(status -> entities.createQuery("select e from (select id(i) as key from "
                                + name + " i) k join " + name + " e on id(e) = k.key")
                        .getResultList()));
        return found.size();
    }

    private int delete(Actor actor, EntityType<?> type) {
        return As.<Integer, RuntimeException>call(
                actor,
                () -> transaction.execute(status ->
                        entities.createQuery("delete from " + type.getName()).executeUpdate()));
    }

    private Long query(EntityType<?> type) {
        return entities.createQuery("select count(e) from " + type.getName() + " e", Long.class)
                .getSingleResult();
    }
}
