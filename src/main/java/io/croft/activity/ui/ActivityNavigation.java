package io.croft.activity.ui;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the screen of activities is, and which parts of its URL are no filters of the bar. */
final class ActivityNavigation {

    static final String ACTIVITY = "activity";
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
        return ACTIVITY + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
