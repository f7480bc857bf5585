package io.croft.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/**
 * A screen about one thing named in the URL, such as a job or a class. Vaadin reuses the view instance when a person
 * navigates from one thing to another, so subclasses hold only services; a new part is made for each thing. The old
 * part is removed from the window, which ends its effects and listeners.
 *
 * @param <P> the part about one thing; provides the title of the document
 */
public abstract class AddressedView<P extends Component & HasDynamicTitle> extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private final String parameter;
    private String title = "";

    /** @param parameter the name of the route parameter that names the thing, without its colon */
    protected AddressedView(String parameter) {
        this.parameter = parameter;
    }

    /**
     * Makes the part for the thing that the URL names; empty when it does not exist for this person, which shows "not
     * found".
     */
    protected abstract Optional<P> open(String name, QueryParameters query);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        P part = event.getRouteParameters()
                .get(parameter)
                .flatMap(name -> open(name, event.getLocation().getQueryParameters()))
                .orElseThrow(NotFoundException::new);
        title = part.getPageTitle();
        getContent().add(part);
    }

    @Override
    public final String getPageTitle() {
        return title;
    }
}
