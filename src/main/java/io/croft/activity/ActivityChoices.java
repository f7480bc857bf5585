package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.access.UserId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that occur in the newest activities, newest first, at most {@value #MOST} of each.
 *
 * @param people names by person; without strangers
 * @param companies the companies
 * @param things the things by id, with their latest names
 */
public record ActivityChoices(Map<UserId, String> people, Set<TenantId> companies, Map<String, ActivityThing> things) {

    static final int MOST = 100;

    static ActivityChoices of(Collection<ActivityRecord> newestFirst) {
        Map<UserId, String> people = new LinkedHashMap<>();
        Set<TenantId> companies = new LinkedHashSet<>();
        Map<String, ActivityThing> things = new LinkedHashMap<>();
        for (ActivityRecord activity : newestFirst) {
            put(people, activity.actor(), activity.actorName());
            if (activity.company() != null && companies.size() < MOST) {
                companies.add(activity.company());
            }
            ActivityThing thing = activity.thing();
            if (thing != null && !thing.id().isEmpty()) {
                put(things, thing.id(), thing);
            }
        }
        return new ActivityChoices(people, companies, things);
    }

    private static <K, V> void put(Map<K, V> choices, @Nullable K key, V value) {
        if (key != null && choices.size() < MOST) {
            choices.putIfAbsent(key, value);
        }
    }
}
