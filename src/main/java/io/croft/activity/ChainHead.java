package io.croft.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of the chain: its last number and HMAC, and those of the last archived record.
 *
 * @param keyId the key of the seal; null before the first record
 * @param seal the HMAC of the head itself; empty before the first record
 */
record ChainHead(
        long number,
        String mac,
        long cutNumber,
        String cutMac,
        @Nullable UUID keyId,
        String seal) {

    static final String COLUMNS = "number, mac, cut_number, cut_mac, key_id, seal";

    static ChainHead of(ResultSet row, int number) throws SQLException {
        return new ChainHead(
                row.getLong("number"),
                row.getString("mac"),
                row.getLong("cut_number"),
                row.getString("cut_mac"),
                row.getObject("key_id", UUID.class),
                row.getString("seal"));
    }

    ChainHead reaching(long last, String lastMac) {
        return new ChainHead(last, lastMac, cutNumber, cutMac, keyId, seal);
    }

    ChainHead cut(long last, String lastMac) {
        return new ChainHead(number, mac, last, lastMac, keyId, seal);
    }

    ChainHead sealed(ChainMac by) {
        return new ChainHead(number, mac, cutNumber, cutMac, by.keyId(), by.of(this));
    }

    boolean isSealed(ChainKeys keys) {
        return keyId == null
                ? isNew()
                : keys.find(keyId).filter(key -> seal.equals(key.of(this))).isPresent();
    }

    private boolean isNew() {
        return number == 0 && mac.isEmpty() && cutNumber == 0 && cutMac.isEmpty() && seal.isEmpty();
    }
}
