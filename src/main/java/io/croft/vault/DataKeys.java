package io.croft.vault;

import io.croft.kernel.Identifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Unwraps data keys once and keeps them in memory; makes the first one when there is none. */
@Component
class DataKeys {

    /**
     * How long the newest key is cached before the database is asked again, since another process may have made a newer
     * one.
     */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(5);

    private final WrappedKeyRepository repository;
    private final MasterKey master;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Map<UUID, DataKey> open = new ConcurrentHashMap<>();
    private volatile @Nullable Newest newest;

    DataKeys(WrappedKeyRepository repository, MasterKey master, Clock clock, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.master = master;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private record Newest(DataKey key, Instant until) {}

    DataKey newest() {
        Newest known = newest;
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.key();
        }
        return repository
                .findFirstByOrderByMadeAtDescIdDesc()
                .map(stored -> know(open.computeIfAbsent(stored.id(), id -> unwrap(stored))))
                .orElseGet(this::makeNew);
    }

    /**
     * Reads the database outside the lock of the map, so that waiting for a connection does not block other threads.
     */
    DataKey byId(UUID id) {
        DataKey known = open.get(id);
        if (known != null) {
            return known;
        }
        WrappedKey stored =
                repository.findById(id).orElseThrow(() -> new IllegalArgumentException("unknown key " + id));
        return open.computeIfAbsent(id, missing -> unwrap(stored));
    }

    DataKey makeNew() {
        UUID id = Identifier.next();
        byte[] key = AesGcm.newKey();
        byte[] wrapped = master.wrap(key, id);
        apart.executeWithoutResult(status -> repository.save(new WrappedKey(id, wrapped, clock.instant())));
        DataKey made = new DataKey(id, new AesGcm(key));
        open.put(id, made);
        return know(made);
    }

    private DataKey know(DataKey key) {
        newest = new Newest(key, clock.instant().plus(KNOWN_FOR));
        return key;
    }

    private DataKey unwrap(WrappedKey key) {
        return new DataKey(key.id(), new AesGcm(master.unwrap(key.wrapped(), key.id())));
    }
}
