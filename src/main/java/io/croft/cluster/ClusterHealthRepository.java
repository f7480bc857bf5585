package io.croft.cluster;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored health of clusters. The sync and people write it concurrently, so writers lock the row first. */
interface ClusterHealthRepository extends Repository<ClusterHealth, ClusterId> {

    Optional<ClusterHealth> findById(ClusterId id);

    /** The health of a cluster, locked until the transaction ends; waits for another writer. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select h from ClusterHealth h where h.id = :id")
    Optional<ClusterHealth> take(ClusterId id);

    /** The cluster with this authority. */
    @Query("select h.id from ClusterHealth h where h.identity.authority = :authority")
    Optional<ClusterId> knownBy(String authority);

    /** The clusters whose nodes have these names, separated by commas; loads no entity, which a later locking read would reuse. */
    @Query("""
            select new io.croft.cluster.KnownIdentity(h.id, h.identity.authority, h.identity.name)
            from ClusterHealth h where h.identity.nodeNames = :names""")
    List<KnownIdentity> namedLike(String names);

    /** The authority of a cluster; loads no entity, which a later locking read would reuse. */
    @Query("select h.identity.authority from ClusterHealth h where h.id = :id")
    Optional<String> authorityOf(ClusterId id);

    ClusterHealth save(ClusterHealth health);

    void delete(ClusterHealth health);
}
