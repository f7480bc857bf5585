package io.croft.people.ui;

import com.vaadin.flow.component.Component;
import io.croft.access.Actor;
import io.croft.access.TenantId;
import io.croft.people.People;
import io.croft.people.PeoplePermissions;
import io.croft.tenancy.Companies;
import io.croft.tenancy.ui.CompanyTab;
import io.croft.uikit.Buttons;
import io.croft.uikit.Icons;
import io.croft.uikit.Texts;

/** Hangs a company's people into its page, so that the provider invites the first of them there. */
@org.springframework.stereotype.Component
class PeopleTab implements CompanyTab {

    private final People people;
    private final Companies companies;
    private final PersonActions actions;

    PeopleTab(People people, Companies companies, PersonActions actions) {
        this.people = people;
        this.companies = companies;
        this.actions = actions;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public String label() {
        return Texts.get("people.title");
    }

    @Override
    public boolean visibleTo(Actor actor) {
        return actor.has(PeoplePermissions.PEOPLE_MANAGE);
    }

    @Override
    public Component create(TenantId company) {
        PeopleList list = new PeopleList(people, companies, actions, company);
        list.page()
                .header()
                .addActions(
                        actions.profiles(company),
                        Buttons.primary(
                                Texts.get("people.invite"),
                                Icons.USER_PLUS,
                                () -> actions.invite(company, list.page()::refresh)));
        return list;
    }
}
