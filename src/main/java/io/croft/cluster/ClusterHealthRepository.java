package io.croft.cluster;

import jakarta.persistence.LockModeType;
import java.util.List;
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

    /** The cluster that is known by an authority. */
    @Query("select h.id from ClusterHealth h where h.identity.authority = :authority")
    Optional<ClusterId> knownBy(String authority);

    /** The clusters whose nodes have these names, separated by commas; read past the health that somebody may take afterwards. */
    @Query("""
            select new io.croft.cluster.KnownIdentity(h.id, h.identity.authority, h.identity.name)
            from ClusterHealth h where h.identity.nodeNames = :names""")
    List<KnownIdentity> namedLike(String names);

    /** The authority that a cluster is known by; read past the health that somebody may take afterwards. */
    @Query("select h.identity.authority from ClusterHealth h where h.id = :id")
    Optional<String> authorityOf(ClusterId id);

    ClusterHealth save(ClusterHealth health);

    void delete(ClusterHealth health);
}
