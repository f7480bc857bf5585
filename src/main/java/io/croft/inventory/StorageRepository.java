package io.croft.inventory;

import io.croft.cluster.ClusterId;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads mirrored storages. */
interface StorageRepository extends Repository<Storage, Storage.Key> {

    /** Compared exactly, but sorted without regard for case. */
    String NAME = "collate(s.id.name as utf8mb4_general_ci), s.id.name";

    @Query("select s from Storage s where s.id.cluster = :cluster order by " + NAME + ", s.id.node")
    List<Storage> ofCluster(ClusterId cluster);

    @Query("select s from Storage s where s.id.cluster = :cluster and s.id.node = :node order by " + NAME)
    List<Storage> ofNode(ClusterId cluster, String node);

    @Query("select s from Storage s order by s.id.cluster, " + NAME + ", s.id.node")
    List<Storage> all();
}
