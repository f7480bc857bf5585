package io.croft.activity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional
interface ChainKeyRepository extends Repository<ChainKey, UUID> {

    Optional<ChainKey> findById(UUID id);

    Optional<ChainKey> findFirstByOrderByMadeAtDescIdDesc();

    ChainKey save(ChainKey key);
}
