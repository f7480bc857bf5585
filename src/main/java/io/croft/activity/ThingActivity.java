package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;

/**
 * Records what is done to things of one kind, in the caller's transaction. A deed is one word, such as {@code added}: it ends the action
 * and the key of the words, which are told the thing's name as {@code {0}}.
 */
public final class ThingActivity {

    private final Activity activity;
    private final ActivityKind kind;
    private final String thing;
    private final String actions;
    private final String words;

    /**
     * Made once by the room that keeps the things.
     *
     * @param thing the kind of thing, such as {@code cluster}
     * @param actions what the actions begin with, such as {@code cluster.}
     * @param words what the message keys begin with, such as {@code cluster.activity.}
     */
    public ThingActivity(Activity activity, ActivityKind kind, String thing, String actions, String words) {
        this.activity = activity;
        this.kind = kind;
        this.thing = thing;
        this.actions = actions;
        this.words = words;
    }

    /** What a deed is recorded as, to be added to. */
    public ActivityEntry entry(String deed, Identifier id, String name) {
        return ActivityEntry.of(kind, actions + deed, Text.of(words + deed, name))
                .on(thing, id, name);
    }

    /** Records that a deed succeeded, as the concern of this company. */
    public void record(String deed, Identifier id, String name, TenantId company) {
        record(entry(deed, id, name).in(company));
    }

    /** Records an entry. */
    public void record(ActivityEntry entry) {
        activity.record(entry);
    }
}
