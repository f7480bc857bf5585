package io.croft.vault;

import io.croft.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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

    private final WrappedKeyRepository repository;
    private final MasterKey master;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final Map<UUID, DataKey> open = new ConcurrentHashMap<>();
    private volatile @Nullable DataKey newest;

    DataKeys(WrappedKeyRepository repository, MasterKey master, Clock clock, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.master = master;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    DataKey newest() {
        DataKey known = newest;
        if (known != null) {
            return known;
        }
        DataKey found = repository
                .findFirstByOrderByMadeAtDescIdDesc()
                .map(this::unwrap)
                .orElseGet(this::makeNew);
        newest = found;
        return found;
    }

    DataKey byId(UUID id) {
        return open.computeIfAbsent(
                id,
                missing -> repository
                        .findById(missing)
                        .map(this::unwrap)
                        .orElseThrow(() -> new IllegalArgumentException("unknown key " + missing)));
    }

    DataKey makeNew() {
        UUID id = Identifier.next();
        byte[] key = AesGcm.newKey();
        byte[] wrapped = master.cipher().encrypt(key, context(id));
        apart.executeWithoutResult(status -> repository.save(new WrappedKey(id, wrapped, clock.instant())));
        DataKey made = new DataKey(id, new AesGcm(key));
        open.put(id, made);
        newest = made;
        return made;
    }

    private DataKey unwrap(WrappedKey key) {
        return new DataKey(key.id(), new AesGcm(master.cipher().decrypt(key.wrapped(), context(key.id()))));
    }

    private static byte[] context(UUID id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
