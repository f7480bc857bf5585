package io.croft.vault;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional
interface WrappedKeyRepository extends Repository<WrappedKey, UUID> {

    Optional<WrappedKey> findById(UUID id);

    Optional<WrappedKey> findFirstByOrderByMadeAtDescIdDesc();

    List<WrappedKey> findAll();

    WrappedKey save(WrappedKey key);

    void deleteById(UUID id);
}
