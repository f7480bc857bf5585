package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.ProjectId;
import org.springframework.modulith.NamedInterface;

/** Contributes a tab to the page of a project, such as its machines. A bean. */
@NamedInterface("ui")
public interface ProjectTab {

    /** Position among the tabs, ascending; the members are at 100. */
    int order();

    /** Names the tab in the URL, such as {@code machines}. */
    String key();

    /** The label, in the language of the reader. */
    String label();

    /** Whether this actor sees the tab. */
    boolean visibleTo(Actor actor);

    /** Makes the content when the tab is first opened. */
    Component create(ProjectId project);
}
