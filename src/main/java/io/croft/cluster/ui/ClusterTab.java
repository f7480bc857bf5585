package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import io.croft.cluster.ClusterId;
import org.springframework.modulith.NamedInterface;

/** A tab on a cluster's page, such as its nodes. A bean. */
@NamedInterface("ui")
public interface ClusterTab {

    /** Where it stands behind the facts, ascending. */
    int order();

    /** Names the tab in the address, such as {@code nodes}. */
    String key();

    /** Its name, in the reader's language. */
    String label();

    /** Makes the content when the tab is opened. */
    Component create(ClusterId cluster);
}
