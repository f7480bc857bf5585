package io.croft.cluster.ui;

import io.croft.cluster.ClusterId;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** What a cluster consists of, as far as it was read, for choosing from. A bean. */
@NamedInterface("ui")
public interface ClusterParts {

    /** The names of its nodes, sorted. */
    List<String> nodes(ClusterId cluster);

    /** The names of its storages, sorted, each once. */
    List<String> storages(ClusterId cluster);
}
