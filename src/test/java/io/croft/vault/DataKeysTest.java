package io.croft.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class DataKeysTest {

    private final MasterKey master = new MasterKey(AesGcm.newKey(), null);
    private final UUID id = UUID.randomUUID();
    private final WrappedKey stored = new WrappedKey(id, master.wrap(AesGcm.newKey(), id), Instant.EPOCH);
    private final DataKeys keys = new DataKeys(new Repository(), master, Clock.systemUTC(), new Transactions());
    private boolean asked;

    @Test
    void whoeverReadsAKeyFromTheDatabaseKeepsNobodyElseFromIt() {
        DataKey key = keys.byId(id);
        assertThat(asked).isTrue();
        assertThat(keys.byId(id)).as("opened once for all").isSameAs(key);
    }

    /** While one asks, another wants the same key. */
    private final class Repository implements WrappedKeyRepository {

        @Override
        public Optional<WrappedKey> findById(UUID wanted) {
            if (!asked) {
                asked = true;
                keys.byId(wanted);
            }
            return Optional.of(stored);
        }

        @Override
        public Optional<WrappedKey> findFirstByOrderByMadeAtDescIdDesc() {
            return Optional.of(stored);
        }

        @Override
        public List<WrappedKey> findAll() {
            return List.of(stored);
        }

        @Override
        public WrappedKey save(WrappedKey key) {
            return key;
        }

        @Override
        public void deleteById(UUID unwanted) {}
    }

    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
