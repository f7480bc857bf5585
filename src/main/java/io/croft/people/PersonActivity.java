package io.croft.people;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityKind;
import io.croft.activity.ThingActivity;
import org.springframework.stereotype.Component;

/** Records changes of people, in the same transaction and for their company. */
@Component
class PersonActivity {

    private final ThingActivity people;

    PersonActivity(Activity activity) {
        people = new ThingActivity(activity, ActivityKind.USER, "person", "people.", "people.activity.");
    }

    /** @param deed {@code invitedAgain}, {@code revoked}, {@code disabled}, {@code enabled} or {@code profile} */
    void record(String deed, Person person) {
        record(deed, person, person.tenant());
    }

    /**
     * @param deed {@code invited}
     * @param company the company of the new person
     */
    void record(String deed, Person person, TenantId company) {
        people.record(people.entry(deed, person.id(), person.displayName())
                .in(company)
                .with("role", person.role()));
    }
}
