package io.croft.tenancy.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.croft.access.Actor;
import io.croft.access.CurrentActor;
import io.croft.tenancy.Companies;
import io.croft.tenancy.CompanyDetails;
import io.croft.uikit.CompanyZone;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets the time zone of the company in each window. */
@Component
class CompanyZones implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Companies companies;

    CompanyZones(Companies companies) {
        this.companies = companies;
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource()
                .addUIInitListener(opened -> CurrentActor.find()
                        .ifPresent(
                                actor -> ComponentUtil.setData(opened.getUI(), CompanyZone.class, () -> zone(actor))));
    }

    private Optional<ZoneId> zone(Actor actor) {
        return CurrentActor.call(actor, () -> companies.find(actor.company())).map(CompanyDetails::timeZone);
    }
}
