package io.croft.cluster;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored health of clusters. The sync and people write it at the same moments, so whoever writes takes it first. */
interface ClusterHealthRepository extends Repository<ClusterHealth, ClusterId> {

    Optional<ClusterHealth> findById(ClusterId id);

    /** The health of a cluster, held until the transaction ends; waits for another writer instead of failing after it. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from ClusterHealth h where h.id = :id")
    Optional<ClusterHealth> take(ClusterId id);

    ClusterHealth save(ClusterHealth health);

    void delete(ClusterHealth health);
}
