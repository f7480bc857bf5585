package io.croft.notify;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MailSetupRepository extends Repository<MailSetup, UUID> {

    Optional<MailSetup> findById(UUID id);

    boolean existsById(UUID id);

    MailSetup save(MailSetup setup);

    void delete(MailSetup setup);
}
