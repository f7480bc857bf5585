package io.croft.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.croft.access.CurrentActor;
import io.croft.access.TenantId;
import io.croft.people.People;
import io.croft.tenancy.Companies;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;
import jakarta.annotation.security.RolesAllowed;

/** The people of the company one works in; the provider sees those of all companies and invites its own. */
@Route("people")
@Menu(title = "administration/people.title", icon = "users", order = 81)
@RolesAllowed("people.manage")
class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final PeopleList list;

    PeopleView(People people, Companies companies, PersonActions actions) {
        list = new PeopleList(people, companies, actions, null);
        TenantId company = CurrentActor.require().company();
        Button invite = Buttons.primary(
                Texts.get("people.invite"), Icons.USER_PLUS, () -> actions.invite(company, list.page()::refresh));
        list.page().header().addActions(actions.profiles(company), invite);
        companies
                .find(company)
                .ifPresent(here -> list.page().header().setSubtitle(here.name().value()));
        getContent().add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.beforeEnter(event);
    }

    @Override
    public String getPageTitle() {
        return Texts.get("people.title");
    }
}
