package io.croft.dispatch;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A change of the configuration of a guest, by the option names of the API.
 *
 * @param set options and their new values, such as {@code onboot} to {@code 1}
 * @param delete options to remove
 */
public record GuestChange(Map<String, String> set, Set<String> delete) {

    public GuestChange {
        set = Map.copyOf(set);
        delete = Set.copyOf(delete);
        if (delete.stream().anyMatch(set::containsKey)) {
            throw new IllegalArgumentException("An option cannot be set and removed at once");
        }
    }

    /** Sets one option. */
    public static GuestChange set(String option, String value) {
        return new GuestChange(Map.of(option, value), Set.of());
    }

    /** Removes one option. */
    public static GuestChange delete(String option) {
        return new GuestChange(Map.of(), Set.of(option));
    }

    /** The same change with one more option. */
    public GuestChange and(String option, String value) {
        Map<String, String> more = new TreeMap<>(set);
        more.put(option, value);
        return new GuestChange(more, delete);
    }

    /** Contains only the names of options, since values may be passwords. */
    @Override
    public String toString() {
        return "GuestChange[set " + set.keySet() + ", delete " + delete + "]";
    }
}
