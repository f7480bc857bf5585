package io.croft.signin;

import io.croft.access.TenantOwned;
import io.croft.access.UserId;
import io.croft.vault.RandomText;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in by the API: one access and one refresh token at a time, both stored as hashes. It ends with the other
 * sessions of its person, see {@link Account#sessionEpoch}.
 */
@Entity
@Table(name = "signin_api_session")
@SuppressWarnings("UnusedVariable") // Some columns are read by queries alone.
class ApiSession extends TenantOwned {

    static final Duration ACCESS = Duration.ofHours(1);
    /** For clients that know no refreshing. */
    static final Duration LONG_ACCESS = Duration.ofHours(24);

    static final Duration REFRESH = Duration.ofDays(30);

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private UserId person;

    private int epoch;

    private String accessHash;

    private Instant accessEndsAt;

    private String refreshHash;

    private Instant refreshEndsAt;

    private Instant startedAt;
    private @Nullable UUID activeCluster;

    @SuppressWarnings("NullAway.Init")
    protected ApiSession() {}

    @SuppressWarnings("NullAway.Init")
    ApiSession(UUID id, UserId person, int epoch, ApiCredentials credentials, Instant now) {
        this.id = id;
        this.person = person;
        this.epoch = epoch;
        this.startedAt = now;
        renew(credentials, now);
    }

    /** Replaces the tokens; the former ones stop working. */
    final void renew(ApiCredentials credentials, Instant now) {
        accessHash = RandomText.hashOf(credentials.access().reveal());
        accessEndsAt = now.plus(credentials.accessLifetime());
        refreshHash = RandomText.hashOf(credentials.refresh().reveal());
        refreshEndsAt = now.plus(REFRESH);
    }

    ApiCaller caller() {
        return new ApiCaller(
                id, "sign-in", false, List.of(ApiScope.WRITE), AddressList.EVERYWHERE, null, activeCluster);
    }

    UUID id() {
        return id;
    }

    UserId person() {
        return person;
    }

    int epoch() {
        return epoch;
    }

    String refreshHash() {
        return refreshHash;
    }

    Instant startedAt() {
        return startedAt;
    }

    boolean grantsAccess(Instant now) {
        return now.isBefore(accessEndsAt);
    }

    boolean mayBeRefreshed(Instant now) {
        return now.isBefore(refreshEndsAt);
    }
}
