package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a room writes about an activity. Texts of any length are taken; what does not fit is cut and ends in an ellipsis. Time, address
 * and agent are added when it is written; so are actor and company where they are not given.
 *
 * @param kind what it is about
 * @param action what was done, such as {@code cluster.added}: letters, digits, dots and hyphens, at most 80
 * @param words the sentence that the screen shows
 * @param result how it ended
 * @param thing what it was done to, or null
 * @param person who did it where that is not the current actor, or null
 * @param company whom it concerns where that is not the company in force, or null
 * @param details further facts by name: texts, numbers, lists and maps. Values of type {@code Secret} and values under names such as
 *     {@code password} or {@code token} are written as {@code ***}
 */
public record ActivityEntry(
        ActivityKind kind,
        String action,
        Text words,
        ActivityResult result,
        @Nullable ActivityThing thing,
        @Nullable Person person,
        @Nullable TenantId company,
        Map<String, ?> details) {

    private static final Pattern ACTION = Pattern.compile("[a-z][A-Za-z0-9.-]{0,79}");

    public ActivityEntry {
        if (!ACTION.matcher(action).matches()) {
            throw new IllegalArgumentException("not an action: " + action);
        }
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    /**
     * Who did it, as it was then.
     *
     * @param id the person; null for a stranger, whose name is what was typed
     * @param name the name
     */
    public record Person(@Nullable UserId id, String name) {}

    /** Begins an entry about something that succeeded. */
    public static ActivityEntry of(ActivityKind kind, String action, Text words) {
        return new ActivityEntry(kind, action, words, ActivityResult.SUCCESS, null, null, null, Map.of());
    }

    /** The same with another result. */
    public ActivityEntry result(ActivityResult ended) {
        return new ActivityEntry(kind, action, words, ended, thing, person, company, details);
    }

    /** The same about this thing; {@code thingKind} is a word such as {@code cluster}. */
    public ActivityEntry on(String thingKind, Identifier id, String name) {
        return on(new ActivityThing(thingKind, id.value().toString(), name));
    }

    /** The same about this thing. */
    public ActivityEntry on(ActivityThing other) {
        return new ActivityEntry(kind, action, words, result, other, person, company, details);
    }

    /** The same as the deed of this person instead of the current actor. */
    public ActivityEntry by(@Nullable UserId id, String name) {
        return new ActivityEntry(kind, action, words, result, thing, new Person(id, name), company, details);
    }

    /** The same as the concern of this company: its administrators see it. */
    public ActivityEntry in(TenantId concerned) {
        return new ActivityEntry(kind, action, words, result, thing, person, concerned, details);
    }

    /** The same with one more fact; a fact of the same name is replaced. Null is left out. */
    public ActivityEntry with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new ActivityEntry(kind, action, words, result, thing, person, company, more);
    }
}
