package io.croft.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.croft.testing.CroftTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Number 24: data keys are replaced by schedule, and what is stored is sealed anew for its place. */
@CroftTest
class KeyCareTest {

    @Autowired
    Vault vault;

    @Autowired
    DataKeys keys;

    @Autowired
    WrappedKeyRepository stored;

    @Autowired
    Resealing resealing;

    @Autowired
    SealedColumns columns;

    @Autowired
    JdbcTemplate jdbc;

    final UUID row = UUID.randomUUID();
    final SecretPlace place = new SecretPlace("cluster_cluster", "secret", row);

    @BeforeEach
    void aClusterThatNobodyAsks() {
        jdbc.update(
                "insert into cluster_cluster (cluster_id, version, name, location, disabled, added_at, trust, token, account, secret)"
                        + " values (?, 0, ?, '', true, utc_timestamp(6), 'PINNED', true, 'a@pam!b', ?)",
                row,
                "vault " + row,
                sealedByRelease01("top secret"));
    }

    @AfterEach
    void remove() {
        jdbc.update("delete from cluster_cluster where cluster_id = ?", row);
    }

    @Test
    void everyColumnOfSealedTextsIsKnown() {
        assertThat(columns.all())
                .contains(
                        new SealedColumn("cluster_cluster", "secret", "cluster_id"),
                        new SealedColumn("cluster_cluster", "totp", "cluster_id"),
                        new SealedColumn("cluster_cluster", "ssh_password", "cluster_id"),
                        new SealedColumn("cluster_cluster", "ssh_key", "cluster_id"),
                        new SealedColumn("joining_link", "sealed", "target_id", "lab_invite"));
    }

    @Test
    void whatRelease01SealedOpensAndIsSealedAnewForItsPlace() {
        assertThat(vault.open(text(), place).reveal()).isEqualTo("top secret");
        resealing.run();
        assertThat(text().sealed()).startsWith("v2:" + keys.newest().id());
        assertThat(vault.open(text(), place).reveal()).isEqualTo("top secret");
        assertThat(resealing.run()).as("the second time there is nothing to do").isZero();
    }

    @Test
    void aSecretThatCannotBeOpenedIsLeftAloneAndStopsNoOther() {
        UUID odd = UUID.randomUUID();
        jdbc.update(
                "insert into cluster_cluster (cluster_id, version, name, location, disabled, added_at, trust, token, account, secret)"
                        + " values (?, 0, ?, '', true, utc_timestamp(6), 'PINNED', true, 'a@pam!b', 'nonsense')",
                odd,
                "vault " + odd);
        try {
            resealing.run();
            assertThat(text().sealed()).startsWith("v2:");
            assertThat(jdbc.queryForObject(
                            "select secret from cluster_cluster where cluster_id = ?", String.class, odd))
                    .isEqualTo("nonsense");
        } finally {
            jdbc.update("delete from cluster_cluster where cluster_id = ?", odd);
        }
    }

    @Test
    void aKeyThatGrewOldIsReplacedEverythingIsSealedAnewAndTheOldKeyGoesADayLater() {
        resealing.run();
        UUID old = keys.newest().id();
        careAt(Duration.ofDays(89)).lookNow();
        assertThat(keys.newest().id()).isEqualTo(old);
        care(Clock.offset(Clock.systemUTC(), Duration.ZERO), Duration.ZERO).lookNow();
        assertThat(keys.newest().id()).isNotEqualTo(old);
        assertThat(text().sealed()).startsWith("v2:" + keys.newest().id());
        assertThat(stored.findById(old))
                .as("another process may still seal under it")
                .isPresent();
        careAt(Duration.ofDays(2)).lookNow();
        assertThat(stored.findById(old)).isEmpty();
        assertThat(vault.open(text(), place).reveal()).isEqualTo("top secret");
    }

    private KeyCare careAt(Duration later) {
        return care(Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC), Duration.ofDays(90));
    }

    private KeyCare care(Clock clock, Duration age) {
        return new KeyCare(stored, vault, resealing, clock, age);
    }

    private Sealed text() {
        return new Sealed(String.valueOf(
                jdbc.queryForObject("select secret from cluster_cluster where cluster_id = ?", String.class, row)));
    }

    private String sealedByRelease01(String secret) {
        DataKey key = keys.newest();
        byte[] body = key.cipher().encrypt(secret.getBytes(StandardCharsets.UTF_8), SealedText.unbound(key.id()));
        return "v1:" + key.id() + ":" + Base64.getEncoder().withoutPadding().encodeToString(body);
    }
}
