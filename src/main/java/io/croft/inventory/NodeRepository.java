package io.croft.inventory;

import io.croft.cluster.ClusterId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads mirrored nodes; guests on them are counted as far as the reader sees their companies. */
interface NodeRepository extends Repository<Node, Node.Key> {

    String ROW = """
            select new io.croft.inventory.NodeReading(n.id.cluster, n.id.name, n.online, n.since, n.cores, n.cpuPercent,
                n.memoryBytes, n.memoryUsed,
                (select count(g) from Guest g where g.id.cluster = n.id.cluster and g.node = n.id.name
                    and g.listed = true and g.template = false))
            from Node n
            """;

    /** Compared exactly, but sorted without regard for case. */
    String NAME = "collate(n.id.name as utf8mb4_general_ci), n.id.name";

    @Query(ROW + " where n.id.cluster = :cluster order by " + NAME)
    List<NodeReading> ofCluster(ClusterId cluster);

    @Query(ROW + " where n.id.cluster = :cluster and n.id.name = :name")
    Optional<NodeReading> find(ClusterId cluster, String name);

    @Query(ROW + " order by n.id.cluster, " + NAME)
    List<NodeReading> all();
}
