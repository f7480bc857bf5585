package io.croft.quota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReservationRepository extends Repository<Reservation, ReservationId> {

    Reservation save(Reservation reservation);

    Optional<Reservation> findByOwner(UUID owner);

    List<Reservation> findAll();

    List<Reservation> findByStateAndMadeAtBefore(ReservationState state, Instant before);

    void delete(Reservation reservation);
}
