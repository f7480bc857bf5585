package io.croft.notify;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface PersonalChatRepository extends Repository<PersonalChat, UUID> {

    Optional<PersonalChat> findById(UUID person);

    PersonalChat save(PersonalChat chat);

    void delete(PersonalChat chat);
}
