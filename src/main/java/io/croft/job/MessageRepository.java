package io.croft.job;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MessageRepository extends Repository<Message, UUID> {

    @Query("select m from Message m where m.jobId = :job order by m.at desc, m.id desc")
    List<Message> newest(UUID job, Pageable page);
}
