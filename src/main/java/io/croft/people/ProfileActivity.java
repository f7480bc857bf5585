package io.croft.people;

import io.croft.access.TenantId;
import io.croft.activity.Activity;
import io.croft.activity.ActivityKind;
import io.croft.activity.ThingActivity;
import org.springframework.stereotype.Component;

/** Records changes of profiles, in the same transaction and for their company. */
@Component
class ProfileActivity {

    private final ThingActivity profiles;

    ProfileActivity(Activity activity) {
        profiles = new ThingActivity(
                activity, ActivityKind.SECURITY, "profile", "people.profile.", "people.activity.profile.");
    }

    /** @param deed {@code created}, {@code changed} or {@code deleted} */
    void record(String deed, Profile profile, TenantId company) {
        profiles.record(profiles.entry(deed, profile.id(), profile.name())
                .in(company)
                .with("permissions", profile.permissions().toString()));
    }
}
