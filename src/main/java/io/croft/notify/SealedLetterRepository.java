package io.croft.notify;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SealedLetterRepository extends Repository<SealedLetter, UUID> {

    Optional<SealedLetter> findById(UUID id);

    SealedLetter save(SealedLetter letter);
}
