package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import org.springframework.modulith.NamedInterface;

/** A tab on a company's page, such as its quota or its clusters. A bean. */
@NamedInterface("ui")
public interface CompanyTab {

    /** Where it stands behind the facts, ascending. */
    int order();

    /** Names the tab in the address, such as {@code quota}. */
    String key();

    /** Its name, in the reader's language. */
    String label();

    /** Whether this person sees the tab. */
    boolean visibleTo(Actor actor);

    /** Makes the content when the tab is opened. */
    Component create(TenantId company);
}
