package io.croft.people;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityEntry;
import io.croft.activity.ActivityKind;
import io.croft.kernel.Text;
import org.springframework.stereotype.Component;

/** Records what is done to people, in the transaction that does it and as the concern of their company. */
@Component
class PersonActivity {

    private final Activity activity;

    PersonActivity(Activity activity) {
        this.activity = activity;
    }

    void invited(Person person, TenantId company) {
        write("people.invited", Text.of("people.activity.invited", person.displayName()), person, company);
    }

    void invitedAgain(Person person) {
        write("people.invitedAgain", Text.of("people.activity.invitedAgain", person.displayName()), person);
    }

    void revoked(Person person) {
        write("people.invitationRevoked", Text.of("people.activity.revoked", person.displayName()), person);
    }

    void disabled(Person person) {
        write("people.disabled", Text.of("people.activity.disabled", person.displayName()), person);
    }

    void enabled(Person person) {
        write("people.enabled", Text.of("people.activity.enabled", person.displayName()), person);
    }

    private void write(String action, Text words, Person person) {
        write(action, words, person, person.tenant());
    }

    private void write(String action, Text words, Person person, TenantId company) {
        activity.record(ActivityEntry.of(ActivityKind.USER, action, words)
                .on("person", person.id(), person.displayName())
                .in(company)
                .with("role", person.role()));
    }
}
