package io.croft.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.croft.testing.CroftTest;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Number 24: the master key can be changed. Works in a database of its own, as the keys of the shared one are in use. */
@CroftTest
class MasterKeyChangeTest {

    @Autowired
    JdbcTemplate shared;

    @Autowired
    JdbcConnectionDetails server;

    final byte[] old = AesGcm.newKey();
    final byte[] fresh = AesGcm.newKey();
    JdbcTemplate jdbc = new JdbcTemplate();

    @BeforeEach
    void fiveKeys() {
        shared.execute("create or replace database croft_master");
        jdbc = new JdbcTemplate(database());
        jdbc.execute("create table vault_key like croft.vault_key");
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            jdbc.update(
                    "insert into vault_key (id, wrapped, made_at) values (?, ?, utc_timestamp(6))",
                    id,
                    new MasterKey(old, null).wrap(AesGcm.newKey(), id));
        }
    }

    @AfterEach
    void drop() {
        shared.execute("drop database croft_master");
    }

    @Test
    void aChangeOfTheMasterKeyThatWasKilledInTheMiddleGoesOnAtTheNextStart() {
        MasterKey both = new MasterKey(fresh, old);
        assertThatThrownBy(
                        () -> new MasterKeyChange(new KilledAtTheThird(database()), both).afterSingletonsInstantiated())
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(wrappedBy(fresh)).isEqualTo(2);
        assertThat(wrappedBy(old)).isEqualTo(3);
        new MasterKeyChange(jdbc, both).afterSingletonsInstantiated();
        assertThat(wrappedBy(fresh)).isEqualTo(5);
        new MasterKeyChange(jdbc, new MasterKey(fresh, null)).afterSingletonsInstantiated();
        assertThat(jdbc.queryForObject("select count(*) from vault_key where rewrapped_at is not null", Long.class))
                .as("which data keys the former master key knew")
                .isEqualTo(5);
    }

    @Test
    void aMasterKeyThatDoesNotFitStopsTheStartInTwoLinesAndChangesNothing() {
        MasterKeyChange change = new MasterKeyChange(jdbc, new MasterKey(fresh, AesGcm.newKey()));
        assertThatThrownBy(change::afterSingletonsInstantiated)
                .isInstanceOfSatisfying(MasterKeyDoesNotFit.class, refusal -> {
                    var said = new MasterKeyAnalyzer().analyze(refusal, refusal);
                    assertThat(said.getDescription())
                            .isEqualTo("The master key opens 0 of the 5 data keys in the database.");
                    assertThat(said.getAction())
                            .contains("croft.vault.former-master-key")
                            .doesNotContain("\n");
                });
        assertThat(wrappedBy(old)).isEqualTo(5);
    }

    private long wrappedBy(byte[] master) {
        MasterKey key = new MasterKey(master, null);
        return jdbc
                .query(
                        "select id, wrapped from vault_key",
                        (row, n) -> key.wrapped(row.getBytes(2), row.getObject(1, UUID.class)))
                .stream()
                .filter(mine -> mine)
                .count();
    }

    private DataSource database() {
        return new DriverManagerDataSource(
                server.getJdbcUrl().replaceFirst("/croft$", "/croft_master"),
                String.valueOf(server.getUsername()),
                String.valueOf(server.getPassword()));
    }

    private static final class KilledAtTheThird extends JdbcTemplate {

        private int updates;

        KilledAtTheThird(DataSource database) {
            super(database);
        }

        @Override
        public int update(String sql, Object... values) {
            if (++updates == 3) {
                throw new DataAccessResourceFailureException("killed");
            }
            return super.update(sql, values);
        }
    }
}
