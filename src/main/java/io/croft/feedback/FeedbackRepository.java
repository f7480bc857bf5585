package io.croft.feedback;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lists name the kinds and states that this release knows, so that another one spoils no list. */
interface FeedbackRepository extends Repository<FeedbackMessage, UUID> {

    @Query(
            "select m from FeedbackMessage m where m.state in :states and m.kind in :kinds order by m.sentAt desc, m.id desc")
    Slice<FeedbackMessage> newest(Collection<FeedbackState> states, Collection<FeedbackKind> kinds, Pageable page);

    @Query("""
            select m from FeedbackMessage m where m.personId = :person and m.state in :states and m.kind in :kinds
            order by m.sentAt desc, m.id desc""")
    List<FeedbackMessage> of(UUID person, Collection<FeedbackState> states, Collection<FeedbackKind> kinds, Limit most);

    @Query("select count(m) from FeedbackMessage m where m.personId = :person and m.sentAt > :since")
    long countOf(UUID person, Instant since);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from FeedbackMessage m where m.id = :id")
    Optional<FeedbackMessage> take(UUID id);

    FeedbackMessage save(FeedbackMessage message);
}
