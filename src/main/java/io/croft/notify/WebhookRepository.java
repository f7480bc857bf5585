package io.croft.notify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WebhookRepository extends Repository<Webhook, UUID> {

    Optional<Webhook> findById(UUID id);

    Webhook save(Webhook hook);

    void delete(Webhook hook);

    long count();

    /** All webhooks; a row with a value this release does not know is left out. */
    default List<Webhook> all() {
        return known(Set.of(HookFormat.values()));
    }

    @Query("select h from Webhook h where h.format in :formats order by h.name, h.id")
    List<Webhook> known(Set<HookFormat> formats);
}
