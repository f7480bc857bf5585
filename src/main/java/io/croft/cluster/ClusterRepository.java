package io.croft.cluster;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stored clusters. */
interface ClusterRepository extends Repository<Cluster, ClusterId> {

    Optional<Cluster> findById(ClusterId id);

    Cluster save(Cluster cluster);

    void delete(Cluster cluster);

    boolean existsByNameIgnoreCase(String name);

    boolean existsByNameIgnoreCaseAndIdNot(String name, ClusterId id);

    @Query("select c.id from Cluster c where c.disabled = false order by c.name")
    List<ClusterId> enabled();

    @Query("select c.name from Cluster c where c.id = :id")
    Optional<String> nameOf(ClusterId id);

    @Query("select c.version from Cluster c where c.id = :id")
    Optional<Integer> versionOf(ClusterId id);

    @Query("select new io.croft.cluster.ClusterName(c.id, c.name) from Cluster c order by c.name")
    List<ClusterName> names();

    @Query("""
            select new io.croft.cluster.ClusterSummary(c.id, c.name, c.location, h.state, h.since, h.lastError,
                h.pveVersion, h.versionAt, h.nodes, h.nodesOffline, h.guests, h.answeredAt)
            from Cluster c join ClusterHealth h on h.id = c.id order by c.name""")
    List<ClusterSummary> summaries();
}
