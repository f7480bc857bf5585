package io.croft.quota;

import io.croft.access.TenantId;
import io.croft.kernel.Identifier;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves amounts between free, reserved and used. Each movement locks the account first, so that concurrent ones are
 * serialized.
 */
@Component
class QuotaStore {

    private final QuotaAccounts accounts;
    private final ReservationRepository reservations;
    private final Clock clock;

    QuotaStore(QuotaAccounts accounts, ReservationRepository reservations, Clock clock) {
        this.accounts = accounts;
        this.reservations = reservations;
        this.clock = clock;
    }

    QuotaResult reserve(QuotaRequest request) {
        QuotaAccount account = accounts.lock(request.company());
        Optional<Reservation> earlier = reservations.findByOwner(request.owner());
        if (earlier.isPresent()) {
            return new QuotaResult.Reserved(earlier.get().id());
        }
        List<QuotaShortage> shortages = account.shortages(request.amounts());
        if (!shortages.isEmpty()) {
            return new QuotaResult.Exceeded(shortages);
        }
        account.reserve(request.amounts());
        ReservationId id = new ReservationId(Identifier.next());
        reservations.save(new Reservation(id, request.owner(), request.amounts(), clock.instant()));
        return new QuotaResult.Reserved(id);
    }

    void commit(TenantId company, UUID owner) {
        QuotaAccount account = accounts.lock(company);
        reservations
                .findByOwner(owner)
                .filter(reservation -> !reservation.isCommitted())
                .ifPresent(reservation -> {
                    account.reserve(negative(reservation.amounts()));
                    account.use(reservation.amounts());
                    reservation.commit();
                });
    }

    void release(TenantId company, UUID owner) {
        QuotaAccount account = accounts.lock(company);
        reservations.findByOwner(owner).ifPresent(reservation -> {
            take(account, reservation, negative(reservation.amounts()));
            reservations.delete(reservation);
        });
    }

    QuotaResult adjust(QuotaRequest request) {
        QuotaAccount account = accounts.lock(request.company());
        Optional<Reservation> found = reservations.findByOwner(request.owner());
        if (found.isEmpty()) {
            return reserve(request);
        }
        Reservation reservation = found.get();
        Map<QuotaKind, Long> difference = reservation.differenceTo(request.amounts());
        List<QuotaShortage> shortages = account.shortages(difference);
        if (!shortages.isEmpty()) {
            return new QuotaResult.Exceeded(shortages);
        }
        take(account, reservation, difference);
        reservation.adjustTo(request.amounts());
        return new QuotaResult.Reserved(reservation.id());
    }

    void count(TenantId company, QuotaKind kind, @Nullable UUID owner, LongSupplier counted) {
        if (owner != null) {
            release(company, owner);
        }
        accounts.lock(company).counted(kind, counted.getAsLong());
    }

    int releaseAbandoned(TenantId company, QuotaKind kind, Instant before) {
        accounts.lock(company);
        List<Reservation> abandoned =
                reservations.findByStateAndMadeAtBefore(ReservationState.RESERVED, before).stream()
                        .filter(reservation -> reservation.amounts().keySet().equals(Set.of(kind)))
                        .toList();
        abandoned.forEach(reservation -> release(company, reservation.owner()));
        return abandoned.size();
    }

    List<TenantId> companiesWithAbandoned(Instant before) {
        return reservations.findByStateAndMadeAtBefore(ReservationState.RESERVED, before).stream()
                .map(Reservation::tenant)
                .distinct()
                .toList();
    }

    private static void take(QuotaAccount account, Reservation reservation, Map<QuotaKind, Long> amounts) {
        if (reservation.isCommitted()) {
            account.use(amounts);
        } else {
            account.reserve(amounts);
        }
    }

    private static Map<QuotaKind, Long> negative(Map<QuotaKind, Long> amounts) {
        Map<QuotaKind, Long> negative = new HashMap<>();
        amounts.forEach((kind, amount) -> negative.put(kind, -amount));
        return negative;
    }
}
