package io.croft.activity;

import io.croft.kernel.Identifier;
import io.croft.vault.CannotOpen;
import io.croft.vault.Secret;
import io.croft.vault.Vault;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The keys of the chain, opened once and cached. Call outside of a transaction. Two processes that make the first key
 * concurrently make two; both are kept and the newer one is used, since each record names its key.
 */
@Component
class ChainKeys {

    private static final Logger LOG = LoggerFactory.getLogger(ChainKeys.class);
    private static final int KEY_BYTES = 32;

    private final ChainKeyRepository keys;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, ChainMac> open = new ConcurrentHashMap<>();

    ChainKeys(ChainKeyRepository keys, Vault vault, Clock clock) {
        this.keys = keys;
        this.vault = vault;
        this.clock = clock;
    }

    /** The key for new records; a new one where there is none or the vault cannot open it. */
    ChainMac newest() {
        return keys.findFirstByOrderByMadeAtDescIdDesc().flatMap(this::open).orElseGet(this::make);
    }

    /** The key named by a record; empty when it is unknown or cannot be opened. */
    Optional<ChainMac> find(UUID id) {
        ChainMac known = open.get(id);
        return known != null ? Optional.of(known) : keys.findById(id).flatMap(this::open);
    }

    private Optional<ChainMac> open(ChainKey key) {
        ChainMac known = open.get(key.id());
        if (known != null) {
            return Optional.of(known);
        }
        try {
            Secret secret = vault.open(key.sealed(), ChainKey.place(key.id()));
            ChainMac mac = new ChainMac(key.id(), secret.reveal());
            open.put(key.id(), mac);
            return Optional.of(mac);
        } catch (CannotOpen | IllegalArgumentException e) {
            LOG.warn("The key {} of the activity record cannot be opened; what it chained cannot be checked", key.id());
            return Optional.empty();
        }
    }

    private ChainMac make() {
        UUID id = Identifier.next();
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getEncoder().encodeToString(bytes);
        keys.save(new ChainKey(id, vault.seal(Secret.of(secret), ChainKey.place(id)), clock.instant()));
        ChainMac made = new ChainMac(id, secret);
        open.put(id, made);
        return made;
    }
}
