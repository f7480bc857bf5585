package io.croft.activity;

import io.croft.kernel.Identifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Links to the screen of activities, for pages of things. */
public final class ActivityLinks {

    /** The route of the screen. */
    public static final String ACTIVITY = "activity";

    private ActivityLinks() {}

    /** The list of activities of one thing. */
    public static String of(Identifier thing) {
        return with("thing", thing.value().toString());
    }

    /** The list of activities with one filter set. */
    public static String with(String filter, String value) {
        return ACTIVITY + "?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
