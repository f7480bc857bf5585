package io.croft.activity.ui;

import io.croft.access.UserId;
import io.croft.activity.ActivityKind;
import io.croft.activity.ActivityRecord;
import io.croft.activity.ActivityResult;
import io.croft.activity.ActivityThing;
import io.croft.uikit.StatusBadge;
import io.croft.uikit.StatusTone;
import io.croft.uikit.Texts;
import java.util.Set;

/** How the facts of an activity are said on screens. */
final class ActivityWords {

    private static final Set<String> KINDS =
            Set.of("address", "class", "cluster", "company", "guest", "job", "person", "seat", "template");

    private ActivityWords() {}

    static StatusBadge badge(ActivityResult result) {
        return new StatusBadge(tone(result), word(result));
    }

    static String word(ActivityResult result) {
        return Texts.get("activity.result." + result.key());
    }

    static String word(ActivityKind kind) {
        return Texts.get("activity.kind." + kind.key());
    }

    /** Who did it, and in whose name where these are two; a stranger who gave no name is called one. */
    static String person(ActivityRecord activity) {
        if (UserId.SYSTEM.equals(activity.actor())) {
            return Texts.get("activity.person.system");
        }
        if (activity.actor() == null) {
            return activity.actorName().isBlank()
                    ? Texts.get("activity.person.stranger")
                    : Texts.get("activity.person.stranger.named", activity.actorName());
        }
        return activity.impersonator()
                .map(by -> Texts.get("activity.person.impersonated", activity.actorName(), by))
                .orElse(activity.actorName());
    }

    static String thing(ActivityRecord activity) {
        ActivityThing thing = activity.thing();
        return thing == null ? "" : name(thing);
    }

    /** Its name as it was then, else its identifier. */
    static String name(ActivityThing thing) {
        return thing.name().isBlank() ? thing.id() : thing.name();
    }

    /** What kind of thing it is; of kinds without a word the kind itself. */
    static String kind(ActivityThing thing) {
        return KINDS.contains(thing.kind()) ? Texts.get("activity.thing." + thing.kind()) : thing.kind();
    }

    static StatusTone tone(ActivityResult result) {
        return switch (result) {
            case SUCCESS -> StatusTone.OK;
            case FAILED -> StatusTone.FAILED;
            case IN_PROGRESS -> StatusTone.RUNNING;
            case WARNING -> StatusTone.WARNING;
        };
    }
}
