package io.croft.tenancy.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import org.springframework.modulith.NamedInterface;

/** Contributes a tab to the page of a company, such as its quota. A bean. */
@NamedInterface("ui")
public interface CompanyTab {

    /** Position after the facts, ascending. */
    int order();

    /** Names the tab in the URL, such as {@code quota}. */
    String key();

    /** The label, in the language of the reader. */
    String label();

    /** Whether this actor sees the tab. */
    boolean visibleTo(Actor actor);

    /** Makes the content when the tab is first opened. */
    Component create(TenantId company);
}
