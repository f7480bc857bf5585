package io.croft.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.access.Role;
import io.croft.kernel.Identifier;
import io.croft.testing.As;
import io.croft.testing.CroftTest;
import io.croft.vault.CannotOpen;
import io.croft.vault.FormerTexts;
import io.croft.vault.Sealed;
import io.croft.vault.Secret;
import io.croft.vault.SecretPlace;
import io.croft.vault.Vault;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database from before links were a room of their own keeps everything that was in it, and its links go on working. */
@CroftTest
class OlderLinksTest {

    private static final String SCHEMA = "croft_older_links";
    private static final String BEFORE = "lab-0.2-fleet-texts";
    private static final String FILE = "db-changelog/0.2/lab.sql";
    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID CLASS = UUID.randomUUID();
    private static final UUID ANN = UUID.randomUUID();
    private static final UUID BO = UUID.randomUUID();

    @Autowired
    DataSource databases;

    @Autowired
    FormerTexts former;

    @Autowired
    Vault vault;

    @Autowired
    JoinFixture fixture;

    @Autowired
    Joining joining;

    @Autowired
    JdbcTemplate live;

    private Connection connection;
    private JdbcTemplate database;
    private String schema = "";

    @BeforeEach
    void anEmptyDatabase() throws Exception {
        connection = databases.getConnection();
        schema = connection.getCatalog();
        database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        database.execute("drop database if exists " + SCHEMA);
        database.execute("create database " + SCHEMA);
        connection.setCatalog(SCHEMA);
    }

    @AfterEach
    void remove() throws Exception {
        connection.setAutoCommit(true);
        database.execute("drop database if exists " + SCHEMA);
        connection.setCatalog(schema);
        connection.close();
    }

    @Test
    void linksWithTheirSecretsRequestsAndLinesAreKept() throws Exception {
        changelog("db-changelog/0.1/lab.sql").update(new Contexts());
        Liquibase second = changelog(FILE);
        second.update(before(second), new Contexts(), new LabelExpression());
        store();
        changelog(FILE).update(new Contexts());

        assertThat(database.queryForList("select * from joining_link"))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link)
                            .containsEntry("target_id", CLASS)
                            .containsEntry("kind", "class")
                            .containsEntry("tenant_id", COMPANY)
                            .containsEntry("token_hash", "hash")
                            .containsEntry("max_uses", 30)
                            .containsEntry("uses", 4)
                            .containsEntry("is_trusted", false)
                            .containsEntry("mail_domain", "school.example");
                    assertThat(opened((String) link.get("sealed"), CLASS)).isEqualTo("the secret");
                });
        assertThat(database.queryForList("select * from joining_request"))
                .singleElement()
                .satisfies(asked -> assertThat(asked)
                        .containsEntry("target_id", CLASS)
                        .containsEntry("kind", "class")
                        .containsEntry("person_id", ANN)
                        .containsEntry("state", "REFUSED"));
        assertThat(database.queryForList("select * from joining_waiting"))
                .singleElement()
                .satisfies(waits -> assertThat(waits)
                        .containsEntry("target_id", CLASS)
                        .containsEntry("kind", "class")
                        .containsEntry("person_id", BO));
        assertThat(database.queryForList("show tables", String.class))
                .doesNotContain("lab_invite", "lab_request", "lab_waiting");
        assertThat(database.update("delete from lab_class where id = ?", CLASS))
                .as("a class goes without asking the room of links")
                .isEqualTo(1);
    }

    @Test
    void aLinkWhoseSecretWasSealedInTheFormerTableIsShownAndLetsPeopleIn() {
        var teacher = As.actor(Role.TEACHER, fixture.company());
        var target = fixture.target(teacher, 1);
        var token = fixture.token(teacher, target);
        live.update(
                "update joining_link set sealed = ? where target_id = ?",
                former.seal(Secret.of(token), formerPlace(target.value())).sealed(),
                target.value());
        assertThat(fixture.token(teacher, target)).isEqualTo(token);
        assertThat(joining.look(token)).isInstanceOf(LinkState.Open.class);
    }

    @Test
    void aSecretOfTheFormerTableOpensInItsOwnRowOnly() {
        var sealed = former.seal(Secret.of("the secret"), formerPlace(CLASS)).sealed();
        assertThat(opened(sealed, CLASS)).isEqualTo("the secret");
        assertThatThrownBy(() -> opened(sealed, Identifier.next())).isInstanceOf(CannotOpen.class);
        var elsewhere = former.seal(Secret.of("the secret"), new SecretPlace("lab_seat", "sealed", CLASS));
        assertThatThrownBy(() -> opened(elsewhere.sealed(), CLASS)).isInstanceOf(CannotOpen.class);
    }

    private String opened(String sealed, UUID row) {
        return vault.open(new Sealed(sealed), new SecretPlace("joining_link", "sealed", row))
                .reveal();
    }

    private static SecretPlace formerPlace(UUID row) {
        return new SecretPlace("lab_invite", "sealed", row);
    }

    private void store() {
        database.update(
                "insert into lab_class (id, version, tenant_id, name, code, owner_id, cluster_id, template_vmid, template_name, node,"
                        + " cores, memory_mib, disk_gib, method, seats_wanted, state, created_at)"
                        + " values (?, 0, ?, 'Old', 'old', ?, ?, 100, 'template', 'pve1', 1, 1, 1, 'OVERLAY', 1, 'READY', now(6))",
                CLASS,
                COMPANY,
                ANN,
                UUID.randomUUID());
        database.update(
                "insert into lab_invite (class_id, tenant_id, token_hash, sealed, is_open, max_uses, uses, mail_domain, is_trusted)"
                        + " values (?, ?, 'hash', ?, true, 30, 4, 'school.example', false)",
                CLASS,
                COMPANY,
                former.seal(Secret.of("the secret"), formerPlace(CLASS)).sealed());
        database.update(
                "insert into lab_request (id, tenant_id, class_id, person_id, state, since) values (?, ?, ?, ?, 'REFUSED', now(6))",
                UUID.randomUUID(),
                COMPANY,
                CLASS,
                ANN);
        database.update(
                "insert into lab_waiting (id, tenant_id, class_id, person_id, since) values (?, ?, ?, ?, now(6))",
                UUID.randomUUID(),
                COMPANY,
                CLASS,
                BO);
    }

    /** How many changesets there are up to the last one of the former tables. */
    private static int before(Liquibase changelog) throws Exception {
        List<String> all = changelog.getDatabaseChangeLog().getChangeSets().stream()
                .map(change -> change.getId())
                .toList();
        return all.indexOf(BEFORE) + 1;
    }

    private Liquibase changelog(String file) throws Exception {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        return new Liquibase(file, new ClassLoaderResourceAccessor(), database);
    }
}
