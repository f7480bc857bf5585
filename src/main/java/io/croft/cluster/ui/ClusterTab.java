package io.croft.cluster.ui;

import com.vaadin.flow.component.Component;
import io.croft.cluster.ClusterId;
import org.springframework.modulith.NamedInterface;

/** Contributes a tab to the page of a cluster, such as its nodes. A bean. */
@NamedInterface("ui")
public interface ClusterTab {

    /** Position after the facts, ascending. */
    int order();

    /** Names the tab in the URL, such as {@code nodes}. */
    String key();

    /** The label, in the language of the reader. */
    String label();

    /** Makes the content when the tab is first opened. */
    Component create(ClusterId cluster);
}
