package io.croft.vault;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Replaces data keys, at start and once a day: makes a new one when the newest is older than
 * {@code croft.vault.data-key-age} or was wrapped by a former master key, seals all texts under it, and deletes keys no
 * text needs. A key is kept for a day after its successor was made, since other processes may still seal under it.
 */
@Component
class KeyCare {

    private static final Logger LOG = LoggerFactory.getLogger(KeyCare.class);
    private static final Duration GRACE = Duration.ofDays(1);

    private final WrappedKeyRepository keys;
    private final Vault vault;
    private final Resealing resealing;
    private final Clock clock;
    private final Duration age;

    KeyCare(
            WrappedKeyRepository keys,
            Vault vault,
            Resealing resealing,
            Clock clock,
            @Value("${croft.vault.data-key-age}") Duration age) {
        this.keys = keys;
        this.vault = vault;
        this.resealing = resealing;
        this.clock = clock;
        this.age = age;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        Thread.ofVirtual().name("vault-keys").start(this::look);
    }

    @Scheduled(cron = "0 23 3 * * *")
    void look() {
        try {
            lookNow();
        } catch (RuntimeException e) {
            LOG.warn("Unable to look after the data keys; the next look is tomorrow or at the next start", e);
        }
    }

    void lookNow() {
        if (keys.findFirstByOrderByMadeAtDescIdDesc().filter(this::isDue).isPresent()) {
            LOG.info("Secrets are sealed under the new data key {} from now on", vault.rotate());
        }
        int renewed = resealing.run();
        if (renewed > 0) {
            LOG.info("Sealed {} secrets anew under the newest data key", renewed);
        }
        removeUnneeded();
    }

    private boolean isDue(WrappedKey newest) {
        return newest.isRewrapped() || newest.madeAt().plus(age).isBefore(clock.instant());
    }

    private void removeUnneeded() {
        Instant grown = clock.instant().minus(GRACE);
        WrappedKey newest = keys.findFirstByOrderByMadeAtDescIdDesc().orElse(null);
        if (newest == null || newest.madeAt().isAfter(grown)) {
            return;
        }
        Set<UUID> used = resealing.keysInUse();
        keys.findAll().stream()
                .filter(key -> !key.id().equals(newest.id()) && !used.contains(key.id()))
                .forEach(key -> keys.deleteById(key.id()));
    }
}
