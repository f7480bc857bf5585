package io.croft.vault;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface WrappedKeyRepository extends Repository<WrappedKey, UUID> {

    Optional<WrappedKey> findById(UUID id);

    Optional<WrappedKey> findFirstByOrderByMadeAtDescIdDesc();

    WrappedKey save(WrappedKey key);
}
