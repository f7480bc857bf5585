package io.croft.cluster.ui;

import io.croft.cluster.ClusterId;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * The nodes and storages of a cluster as last read, for selection fields. A bean, implemented by the room that reads
 * clusters.
 */
@NamedInterface("ui")
public interface ClusterParts {

    /** The names of its nodes, sorted. */
    List<String> nodes(ClusterId cluster);

    /** The names of its storages, sorted, without duplicates. */
    List<String> storages(ClusterId cluster);
}
