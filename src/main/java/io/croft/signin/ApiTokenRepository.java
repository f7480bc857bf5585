package io.croft.signin;

import io.croft.access.UserId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiTokenRepository extends Repository<ApiToken, ApiTokenId> {

    ApiToken saveAndFlush(ApiToken token);

    void delete(ApiToken token);

    Optional<ApiToken> findByTokenHash(String hash);

    /** Reads a token and holds its row, so that none is made with it while it is being revoked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ApiToken t where t.id = :id and t.person = :person")
    Optional<ApiToken> hold(ApiTokenId id, UserId person);

    /** The tokens that were made by calls with this one. */
    List<ApiToken> findByMadeWith(UUID token);

    @Query("select t from ApiToken t where t.person = :person order by t.createdAt desc, t.id")
    List<ApiToken> of(UserId person);

    /** Records a use, unless one was recorded after the given moment, so that a busy token writes once a minute. */
    @Modifying
    @Query("""
            update ApiToken t set t.lastUsedAt = :now, t.lastUsedFrom = :address
            where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :unlessAfter)""")
    int used(ApiTokenId id, Instant now, String address, Instant unlessAfter);

    @Modifying
    @Query("update ApiToken t set t.activeCluster = :cluster where t.id = :id")
    int choose(ApiTokenId id, UUID cluster);

    @Modifying
    @Query("delete from ApiToken t where t.person = :person")
    int removeAllOf(UserId person);
}
