package io.croft.tenancy.ui;

import io.croft.access.Actor;
import io.croft.activity.ActivityThing;
import io.croft.activity.ThingPages;
import io.croft.tenancy.CompanyPermissions;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Links from activities to companies. */
@Component
class CompanyPages implements ThingPages {

    @Override
    public Optional<String> pageOf(ActivityThing thing, Actor reader) {
        return thing.kind().equals("company") && reader.has(CompanyPermissions.COMPANY_VIEW)
                ? Optional.of("companies/" + thing.id())
                : Optional.empty();
    }
}
