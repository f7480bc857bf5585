package io.croft.vault;

import io.croft.kernel.NativeSql;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Checks at start that the master key fits the data keys: rewraps, row by row, those the former master key wrapped, and
 * stops the start when neither key fits. A start that was killed can be repeated, since each row is wrapped by one of
 * the two keys. Uses SQL so that the start does not wait for the entities.
 */
@NativeSql
@Component
@DependsOnDatabaseInitialization
class MasterKeyChange implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyChange.class);

    private final JdbcTemplate jdbc;
    private final MasterKey master;

    MasterKeyChange(JdbcTemplate jdbc, MasterKey master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(UUID id, byte[] wrapped) {}

    @Override
    public void afterSingletonsInstantiated() {
        List<Row> rows = jdbc.query(
                "select id, wrapped from vault_key",
                (row, n) -> new Row(row.getObject(1, UUID.class), row.getBytes(2)));
        List<Row> others = rows.stream()
                .filter(row -> !master.wrapped(row.wrapped(), row.id()))
                .toList();
        long opened = rows.size() - others.stream().filter(row -> !opens(row)).count();
        if (opened < rows.size()) {
            throw MasterKeyDoesNotFit.opensOnly((int) opened, rows.size());
        }
        others.forEach(this::rewrap);
        if (master.isChanging()) {
            LOG.info(
                    "All data keys are wrapped by the new master key ({} of {} just now); the former one is not needed any more: "
                            + "remove croft.vault.former-master-key or the file master.key.former",
                    others.size(),
                    rows.size());
        }
    }

    private boolean opens(Row row) {
        try {
            return master.unwrap(row.wrapped(), row.id()).length == AesGcm.KEY_BYTES;
        } catch (CannotOpen e) {
            return false;
        }
    }

    private void rewrap(Row row) {
        jdbc.update(
                "update vault_key set wrapped = ?, rewrapped_at = utc_timestamp(6) where id = ? and wrapped = ?",
                master.wrap(master.unwrap(row.wrapped(), row.id()), row.id()),
                row.id(),
                row.wrapped());
    }
}
