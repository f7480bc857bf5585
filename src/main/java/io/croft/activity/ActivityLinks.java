package io.croft.activity;

import io.croft.kernel.Identifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the screen of activities is; rooms link to it from the pages of their things. */
public final class ActivityLinks {

    /** The route of the screen. */
    public static final String ACTIVITY = "activity";

    private ActivityLinks() {}

    /** What was done to one thing. */
    public static String of(Identifier thing) {
        return with("thing", thing.value().toString());
    }

    /** What belongs to one value of a filter. */
    public static String with(String filter, String value) {
        return ACTIVITY + "?" + filter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
