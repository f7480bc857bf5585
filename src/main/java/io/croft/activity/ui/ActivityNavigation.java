package io.croft.activity.ui;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.activity.ActivityLinks;

/** Where the screen of activities is, and what its URL can narrow it to. */
final class ActivityNavigation {

    static final String ACTIVITY = ActivityLinks.ACTIVITY;
    static final String FORWARDING = ACTIVITY + "/forwarding";
    static final String PERSON = "person";
    static final String COMPANY = "company";
    static final String THING = "thing";
    static final String FROM = "from";
    static final String UNTIL = "until";

    private ActivityNavigation() {}

    static String ofPerson(UserId person) {
        return with(PERSON, person.toString());
    }

    static String ofCompany(TenantId company) {
        return with(COMPANY, company.toString());
    }

    static String ofThing(String id) {
        return with(THING, id);
    }

    private static String with(String name, String value) {
        return ActivityLinks.with(name, value);
    }
}
