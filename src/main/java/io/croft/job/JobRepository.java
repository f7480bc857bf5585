package io.croft.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JobRepository extends Repository<Job, JobId> {

    Optional<Job> findById(JobId id);

    /** Jobs whose state this release knows; the cast keeps the database from using an index on the state. */
    @Query("""
            select j from Job j
            where (:anyState = true or j.state in :states)
              and cast(j.state as String) in :known
              and (:person is null or j.startedBy = :person)
              and (:search is null or j.searchText like :search escape '!')
            order by j.submittedAt desc, j.id desc""")
    Slice<Job> search(
            boolean anyState,
            Collection<JobState> states,
            Collection<String> known,
            @Nullable UUID person,
            @Nullable String search,
            Pageable page);

    /** The number of all rows of {@link #search}. */
    @Query("""
            select count(j) from Job j
            where (:anyState = true or j.state in :states)
              and cast(j.state as String) in :known
              and (:person is null or j.startedBy = :person)
              and (:search is null or j.searchText like :search escape '!')""")
    long count(
            boolean anyState,
            Collection<JobState> states,
            Collection<String> known,
            @Nullable UUID person,
            @Nullable String search);

    @Query("select j from Job j where j.subject = :subject and j.state in :states order by j.submittedAt desc")
    List<Job> unfinishedAbout(String subject, Collection<JobState> states);

    @Query("select j from Job j where j.parentId = :parent order by j.submittedAt, j.id")
    List<Job> childrenOf(UUID parent);
}
