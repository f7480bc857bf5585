package io.croft.lab;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

interface InviteRepository extends Repository<Invite, UUID> {

    Invite save(Invite invite);

    void delete(Invite invite);

    Optional<Invite> findByLabClass(UUID labClass);

    Optional<Invite> findByHash(String hash);

    /**
     * Reads a class's invite and holds its row until the transaction ends: whoever hands out seats of the class does
     * so one after another.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invite i where i.labClass = :labClass")
    Optional<Invite> hold(@Param("labClass") UUID labClass);
}
