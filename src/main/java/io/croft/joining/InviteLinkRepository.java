package io.croft.joining;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface InviteLinkRepository extends Repository<InviteLink, UUID> {

    InviteLink save(InviteLink link);

    void delete(InviteLink link);

    Optional<InviteLink> findByTarget(UUID target);

    Optional<InviteLink> findByHash(String hash);

    /**
     * The link of a target, locked until the transaction ends, so that places of the target are given one after
     * another.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from InviteLink i where i.target = :target")
    Optional<InviteLink> hold(@Param("target") UUID target);
}
