package io.croft.quota;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReservationRepository extends Repository<Reservation, ReservationId> {

    Reservation save(Reservation reservation);

    Optional<Reservation> findByOwner(UUID owner);

    void delete(Reservation reservation);
}
