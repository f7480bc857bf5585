package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.ProjectId;
import org.springframework.modulith.NamedInterface;

/** A tab on a project's page, such as its machines. A bean. */
@NamedInterface("ui")
public interface ProjectTab {

    /** Where it stands among the tabs, ascending; the members stand at 100. */
    int order();

    /** Names the tab in the address, such as {@code machines}. */
    String key();

    /** Its name, in the reader's language. */
    String label();

    /** Whether this person sees the tab. */
    boolean visibleTo(Actor actor);

    /** Makes the content when the tab is opened. */
    Component create(ProjectId project);
}
