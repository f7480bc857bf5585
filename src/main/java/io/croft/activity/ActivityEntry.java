package io.croft.activity;

import io.croft.access.Impersonator;
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
 * An activity to record. Long texts are cut and end in an ellipsis. Time, address and agent are added when it is
 * stored, and actor and company where they are null.
 *
 * @param kind what it is about
 * @param action what was done, such as {@code cluster.added}: letters, digits, dots and hyphens, at most 80 characters
 * @param words the sentence shown on screens
 * @param result how it ended
 * @param thing what it was done to, or null
 * @param person who did it, or null for the current actor
 * @param company the company concerned, or null for the one in scope
 * @param details further facts by name: texts, numbers, lists and maps. Values of type {@code Secret} and values under
 *     names such as {@code password} or {@code token} are stored as {@code ***}
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
     * Who did it, as of that time.
     *
     * @param id the person; null for a stranger
     * @param name the name; for a stranger as typed
     */
    public record Person(@Nullable UserId id, String name) {}

    /** A successful activity. */
    public static ActivityEntry of(ActivityKind kind, String action, Text words) {
        return new ActivityEntry(kind, action, words, ActivityResult.SUCCESS, null, null, null, Map.of());
    }

    /** The same entry with another result. */
    public ActivityEntry result(ActivityResult ended) {
        return new ActivityEntry(kind, action, words, ended, thing, person, company, details);
    }

    /**
     * The same entry about this thing.
     *
     * @param thingKind a word such as {@code cluster}
     */
    public ActivityEntry on(String thingKind, Identifier id, String name) {
        return on(new ActivityThing(thingKind, id.value().toString(), name));
    }

    /** The same entry about this thing. */
    public ActivityEntry on(ActivityThing other) {
        return new ActivityEntry(kind, action, words, result, other, person, company, details);
    }

    /** The same entry by this person instead of the current actor. */
    public ActivityEntry by(@Nullable UserId id, String name) {
        return new ActivityEntry(kind, action, words, result, thing, new Person(id, name), company, details);
    }

    /** The same entry for this company, whose administrators see it. */
    public ActivityEntry in(TenantId concerned) {
        return new ActivityEntry(kind, action, words, result, thing, person, concerned, details);
    }

    /** The same entry with one more fact; replaces one of the same name. Null adds nothing. */
    public ActivityEntry with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new ActivityEntry(kind, action, words, result, thing, person, company, more);
    }

    /** The same entry as a deed of somebody who acts in the person's name; named first among the facts. Null adds nothing. */
    public ActivityEntry impersonatedBy(@Nullable Impersonator impersonator) {
        if (impersonator == null) {
            return this;
        }
        Map<String, Object> who = new LinkedHashMap<>();
        who.put("name", impersonator.name());
        who.put("id", impersonator.id());
        Map<String, Object> both = new LinkedHashMap<>();
        both.put(ActivityRecord.IMPERSONATOR, who);
        details.forEach(both::putIfAbsent);
        return new ActivityEntry(kind, action, words, result, thing, person, company, both);
    }
}
