package io.croft.dispatch;

import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.access.TenantScope;
import io.croft.inventory.GuestRef;
import io.croft.inventory.Guests;
import io.croft.inventory.InventoryEvent.ClusterRead;
import io.croft.inventory.InventoryEvent.OwnerChanged;
import io.croft.kernel.Text;
import io.croft.quota.QuotaKind;
import io.croft.quota.QuotaRequest;
import io.croft.quota.QuotaResult;
import io.croft.quota.QuotaUse;
import io.croft.quota.Quotas;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Enforces how many guests of a company may run at once. A start reserves one before PVE is asked; afterwards running
 * guests are counted in the mirror, which includes those started or stopped outside of Croft. In between a guest may
 * briefly be counted twice, but is never missed. Guests of the provider are not counted.
 */
@Component
class RunningGuests {

    private static final Logger LOG = LoggerFactory.getLogger(RunningGuests.class);

    /** No start takes this long; after it a reservation is released. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Quotas quotas;
    private final Guests guests;
    private final Clock clock;

    RunningGuests(Quotas quotas, Guests guests, Clock clock) {
        this.quotas = quotas;
        this.guests = guests;
        this.clock = clock;
    }

    /**
     * Reserves a running guest in the company in scope.
     *
     * @throws WorkFailed when the limit is reached or the company is suspended
     */
    void begin(GuestRef guest) {
        Optional<TenantId> company = TenantScope.writable();
        if (company.isEmpty() || company.get().equals(TenantId.PROVIDER)) {
            return;
        }
        QuotaResult result = as(
                company.get(),
                () -> guests.isRunning(guest)
                        ? null
                        : quotas.reserve(
                                new QuotaRequest(company.get(), place(guest), Map.of(QuotaKind.RUNNING_GUESTS, 1L))));
        switch (result) {
            case null -> {}
            case QuotaResult.Reserved _ -> {}
            case QuotaResult.CompanyInactive _ ->
                throw new WorkFailed(FailureKind.REFUSED, Text.of("dispatch.running.inactive", guest.vmid()));
            case QuotaResult.Exceeded _ ->
                throw new WorkFailed(
                        FailureKind.REFUSED, Text.of("dispatch.running.full", guest.vmid(), limit(company.get())));
        }
    }

    /**
     * Counts the running guests of the company in scope and releases the reservation, which the count includes when the
     * start succeeded. Never throws.
     */
    void end(GuestRef guest) {
        try {
            TenantScope.writable().ifPresent(company -> count(company, place(guest)));
        } catch (RuntimeException e) {
            LOG.info("Unable to count what runs after work on guest {}: {}", guest, e.getMessage());
        }
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(ClusterRead round) {
        round.owners().forEach(this::countIfChanged);
    }

    @Async
    @TransactionalEventListener(fallbackExecution = true)
    void on(OwnerChanged change) {
        countIfChanged(change.before());
        countIfChanged(change.after());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void releaseAbandoned() {
        var before = clock.instant().minus(ABANDONED);
        CurrentActor.call(Actor.system(TenantId.PROVIDER), () -> quotas.companiesWithAbandoned(before))
                .forEach(company -> as(company, () -> quotas.releaseAbandoned(QuotaKind.RUNNING_GUESTS, before)));
    }

    private void countIfChanged(TenantId company) {
        if (company.equals(TenantId.PROVIDER)) {
            return;
        }
        boolean changed = as(company, () -> used(company) != guests.running());
        if (changed) {
            count(company, null);
        }
    }

    private void count(TenantId company, @Nullable UUID place) {
        if (!company.equals(TenantId.PROVIDER)) {
            CurrentActor.run(
                    Actor.system(company), () -> quotas.count(QuotaKind.RUNNING_GUESTS, place, guests::running));
        }
    }

    private long used(TenantId company) {
        return line(company).map(QuotaUse::used).orElse(0L);
    }

    private long limit(TenantId company) {
        return as(company, () -> line(company).map(QuotaUse::limit).orElse(0L));
    }

    private Optional<QuotaUse> line(TenantId company) {
        return quotas.usage(company).stream()
                .filter(use -> use.kind().equals(QuotaKind.RUNNING_GUESTS))
                .findFirst();
    }

    /** Runs as Croft: the actor who may start a machine, such as a student, need not have the right to use quota. */
    private static <T extends @Nullable Object> T as(
            TenantId company, ScopedValue.CallableOp<T, RuntimeException> work) {
        return CurrentActor.call(Actor.system(company), work);
    }

    private static UUID place(GuestRef guest) {
        return UUID.nameUUIDFromBytes(("running " + guest).getBytes(StandardCharsets.UTF_8));
    }
}
