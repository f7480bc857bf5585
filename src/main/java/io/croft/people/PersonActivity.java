package io.croft.people;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityKind;
import io.croft.activity.ThingActivity;
import org.springframework.stereotype.Component;

/** Records what is done to people, in the transaction that does it and as the concern of their company. */
@Component
class PersonActivity {

    private final ThingActivity people;

    PersonActivity(Activity activity) {
        people = new ThingActivity(activity, ActivityKind.USER, "person", "people.", "people.activity.");
    }

    /** A deed is {@code invitedAgain}, {@code revoked}, {@code disabled}, {@code enabled} or {@code profile}. */
    void record(String deed, Person person) {
        record(deed, person, person.tenant());
    }

    /** The same of somebody who is new in the company: {@code invited}. */
    void record(String deed, Person person, TenantId company) {
        people.record(people.entry(deed, person.id(), person.displayName())
                .in(company)
                .with("role", person.role()));
    }
}
