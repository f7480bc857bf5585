package io.croft.activity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional
interface ForwardHookRepository extends Repository<ForwardHook, UUID> {

    Optional<ForwardHook> findById(UUID id);

    ForwardHook save(ForwardHook hook);

    void delete(ForwardHook hook);

    void deleteAll();
}
