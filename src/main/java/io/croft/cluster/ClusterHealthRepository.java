package io.croft.cluster;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Stored health of clusters. */
interface ClusterHealthRepository extends Repository<ClusterHealth, ClusterId> {

    Optional<ClusterHealth> findById(ClusterId id);

    ClusterHealth save(ClusterHealth health);

    void delete(ClusterHealth health);
}
