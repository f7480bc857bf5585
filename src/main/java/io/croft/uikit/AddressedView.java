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
 * A screen whose address names what it is about: one job, one class, one link. Vaadin keeps using the same screen when a
 * person goes on from one to another, so the screen itself holds nothing but services; whatever shows the thing or acts
 * on it is a part made for that thing alone. The former part leaves the window whole, and its effects and listeners end
 * with it.
 *
 * @param <P> the part about one thing; its title is the document's
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
     * Makes the part for what the address names; empty when there is no such thing for this person, which ends as "not
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
