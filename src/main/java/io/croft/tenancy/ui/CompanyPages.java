package io.croft.tenancy.ui;

import io.croft.access.Actor;
import io.croft.access.Permission;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads from the record of activities to companies. */
@Component
class CompanyPages implements ThingPages {

    @Override
    public Optional<String> pageOf(ActivityThing thing, Actor reader) {
        return thing.kind().equals("company") && reader.has(Permission.COMPANY_VIEW)
                ? Optional.of("companies/" + thing.id())
                : Optional.empty();
    }
}
