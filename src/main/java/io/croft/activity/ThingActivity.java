package io.croft.activity;

import io.croft.access.TenantId;
import io.croft.kernel.Identifier;
import io.croft.kernel.Text;

/**
 * Records changes of one kind of things, in the transaction of the caller. A deed is one word, such as {@code added};
 * it is the end of the action and of the message key, whose {@code {0}} is the name of the thing.
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
     * @param actions prefix of the actions, such as {@code cluster.}
     * @param words prefix of the message keys, such as {@code cluster.activity.}
     */
    public ThingActivity(Activity activity, ActivityKind kind, String thing, String actions, String words) {
        this.activity = activity;
        this.kind = kind;
        this.thing = thing;
        this.actions = actions;
        this.words = words;
    }

    /** The entry for a deed, to be completed by the caller. */
    public ActivityEntry entry(String deed, Identifier id, String name) {
        return ActivityEntry.of(kind, actions + deed, Text.of(words + deed, name))
                .on(thing, id, name);
    }

    /** Records a successful deed for this company. */
    public void record(String deed, Identifier id, String name, TenantId company) {
        record(entry(deed, id, name).in(company));
    }

    /** Records an entry. */
    public void record(ActivityEntry entry) {
        activity.record(entry);
    }
}
