package io.croft.signin;

import io.croft.access.UserId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiSessionRepository extends Repository<ApiSession, UUID> {

    ApiSession saveAndFlush(ApiSession session);

    void delete(ApiSession session);

    Optional<ApiSession> findById(UUID id);

    Optional<ApiSession> findByAccessHash(String hash);

    Optional<ApiSession> findByRefreshHash(String hash);

    /**
     * The session, locked until the transaction ends: of two calls with one refresh token the second sees the result of
     * the first.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from ApiSession s where s.id = :id")
    Optional<ApiSession> hold(UUID id);

    @Query("select s from ApiSession s where s.person = :person order by s.startedAt desc, s.id")
    List<ApiSession> of(UserId person);

    @Modifying
    @Query("update ApiSession s set s.activeCluster = :cluster where s.id = :id")
    int choose(UUID id, UUID cluster);

    @Modifying
    @Query("delete from ApiSession s where s.person = :person")
    int removeAllOf(UserId person);
}
